import type { Range } from '@e965/xlsx';
import { gridOf, type GridValue } from '../../../test/fixtures/forms/grid-of';
import { SAMPLE_ROWS } from '../../../test/fixtures/forms/sample-rows';
import type { FormNumber } from '../../../domain/form';
import { definitionOf } from '../form-definitions';
import type { SheetReading } from '../workbook-reading';
import { readSheet } from './read-sheet';

interface TwoRows {
  form: FormNumber;
  /** By key of the column: the heading over the parts, the parts, and what stands in them. */
  groups: Record<string, { over: string | null; parts: string[]; values: GridValue[] }>;
  /** Are groups and single headings merged, as in a finished table? */
  merged: boolean;
}

/** A sheet whose headings take two rows, with the columns named by `groups` replaced. */
function readTwoRows({ form, groups, merged }: TwoRows): SheetReading {
  const upper: GridValue[] = [];
  const lower: GridValue[] = [];
  const row: GridValue[] = [];
  const merges: Range[] = [];
  for (const { key, heading, field } of definitionOf(form).columns) {
    const group = groups[key];
    const c = upper.length;
    const width = group?.parts.length ?? 1;
    if (width === 0) continue;
    upper.push(group ? group.over : heading, ...Array<null>(width - 1).fill(null));
    lower.push(...(group?.parts ?? [null]));
    row.push(...(group?.values ?? [field.print(SAMPLE_ROWS[form][key]) as GridValue]));
    if (group === undefined) merges.push({ s: { r: 1, c }, e: { r: 2, c } });
    else if (group.over !== null) merges.push({ s: { r: 1, c }, e: { r: 1, c: c + width - 1 } });
  }
  return readSheet(gridOf([[`附表${form}`], upper, lower, row], merged ? { merges } : {}), 'x.xlsx');
}

const faults = ({ problems }: SheetReading): string[] =>
  problems.filter(({ code }) => !code.startsWith('HEAD.')).map(({ message }) => message);

const READY = {
  over: '头像/已发微博/证明材料',
  parts: ['头像', '已发微博', '证明材料'],
  values: ['√', '是', null],
};
const CONTACT = {
  contact: {
    over: '联系人',
    parts: ['姓名', '职务', '手机', 'E-mail'],
    values: ['示例丙', '干事', '13800001234', 'a@b.cn'],
  },
  post: { over: null, parts: [], values: [] },
  phone: { over: null, parts: [], values: [] },
  email: { over: null, parts: [], values: [] },
};

describe.each([true, false])('headings on two rows, merged: %s', (merged) => {
  it.each<FormNumber>([2, 5, 8, 11])('form %i: 头像/已发微博/证明材料 over three columns', (form) => {
    const sheet = readTwoRows({ form, groups: { ready: READY }, merged });
    expect(sheet.rows).toHaveLength(1);
    expect(sheet.rows[0]!['ready']).toEqual({ avatar: true, posted: true, proof: false });
    expect(sheet.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('a contact over name, post, phone and mail', () => {
    const sheet = readTwoRows({ form: 2, groups: CONTACT, merged });
    expect(faults(sheet)).toEqual([]);
    expect(sheet.rows[0]).toMatchObject({
      contact: '示例丙',
      post: '干事',
      phone: '13800001234',
      email: 'a@b.cn',
    });
    expect(sheet.head.phone).toBeNull();
  });

  it('two nicknames, and a receiver with a phone of his own', () => {
    const groups = {
      wantedNickname: { over: '拟用昵称', parts: ['首选', '备选'], values: ['示例一号', '示例二号'] },
      wantedNickname2: { over: null, parts: [], values: [] },
      receiver: { over: '接收人', parts: ['姓名', '手机'], values: ['示例戊', '13800001239'] },
      receiverPhone: { over: null, parts: [], values: [] },
    };
    const sheet = readTwoRows({ form: 3, groups, merged });
    expect(faults(sheet)).toEqual([]);
    expect(sheet.rows[0]).toMatchObject({
      phone: '13800001234',
      wantedNickname: '示例一号',
      wantedNickname2: '示例二号',
      receiver: '示例戊',
      receiverPhone: '13800001239',
    });
  });
});

describe('头像, 已发微博 and 证明材料 side by side without a heading over them', () => {
  const withoutReady = (form: FormNumber, ...more: [string, GridValue][]): SheetReading => {
    const columns = definitionOf(form).columns.filter(({ key }) => key !== 'ready' && key !== 'proof');
    const headings = [...columns.map(({ heading }) => heading), ...more.map(([heading]) => heading)];
    const row = columns.map(({ key, field }) => field.print(SAMPLE_ROWS[form][key]) as GridValue);
    return readSheet(
      gridOf([[`附表${form}`], headings, [...row, ...more.map(([, value]) => value)]]),
      'x.xlsx',
    );
  };

  it('are one answer', () => {
    const sheet = withoutReady(5, ['头像（是/否）', '是'], ['是否已发微博', '否'], ['证明材料', '是']);
    expect(sheet.rows[0]!['ready']).toEqual({ avatar: true, posted: false, proof: true });
  });

  it('leave another 证明材料 to itself', () => {
    const sheet = withoutReady(
      8,
      ['头像', '是'],
      ['已发微博', '是'],
      ['证明材料', '是'],
      ['证明材料', '介绍信'],
    );
    expect(faults(sheet)).toEqual([]);
    expect(sheet.rows[0]).toMatchObject({ proof: '介绍信', ready: { proof: true } });
  });

  it('share the only 证明材料', () => {
    const sheet = withoutReady(8, ['头像', '是'], ['已发微博', '是'], ['证明材料', '介绍信']);
    expect(faults(sheet)).toEqual([]);
    expect(sheet.rows[0]).toMatchObject({ proof: '介绍信', ready: { proof: true } });
  });

  it('are a missing column when one of them is missing', () => {
    const { problems } = withoutReady(5, ['头像', '是'], ['已发微博', '否']);
    expect(problems.map(({ code }) => code)).toContain('FORM.COLUMN_MISSING');
  });
});

describe('a row of head lines in cells of their own', () => {
  it('is no heading row, although 联系人 and 联系电话 are headings too', () => {
    const lines = ['联系人', '示例丙', '联系电话', '022-12345678', '截止日期', '2012-09-29'];
    const { columns } = definitionOf(9);
    const headings = columns.map(({ heading }) => heading);
    const row = columns.map(({ key, field }) => field.print(SAMPLE_ROWS[9][key]) as GridValue);
    const sheet = readSheet(gridOf([['附表9'], lines, headings, row]), 'x.xlsx');
    expect(sheet.rows).toHaveLength(1);
    expect(sheet.head).toMatchObject({ phone: '022-12345678', cutOffOn: '2012-09-29' });
  });
});
