import { read, write } from '@e965/xlsx';
import { Workbook } from 'exceljs';
import { FORM_NUMBERS } from '../../domain/form';
import { fillTemplate, templateOf } from '../../test/fixtures/forms/filled-template';
import { anotherRow } from '../../test/fixtures/forms/sample-rows';
import { definitionOf } from './form-definitions';
import { readBytes } from './read-bytes';
import { openWorkbook } from './workbook/open-workbook';
import { writeTemplate } from './write-template';
import { formVersionOf, FORM_VERSION } from './writing/form-version';
import { VERSION_PROPERTY } from './writing/finish-template';

async function opened(bytes: Buffer): Promise<Workbook> {
  const workbook = new Workbook();
  await workbook.xlsx.load(new Uint8Array(bytes).buffer);
  return workbook;
}

/** As another office program saves it: the cells stay, formats and choices go. */
function savedElsewhere(bytes: Buffer): Buffer {
  return write(read(bytes, { cellStyles: true, cellDates: true, UTC: true }), {
    type: 'buffer',
    bookType: 'xlsx',
  }) as Buffer;
}

describe.each(FORM_NUMBERS)('a template of form %i', (form) => {
  const keys = definitionOf(form).columns.map(({ key }) => key);
  const expected = [0, 1, 2].map((index) => {
    const row = anotherRow(form, index);
    return Object.fromEntries(keys.map((key) => [key, row[key] ?? null]));
  });
  let filled: Buffer;
  beforeAll(async () => {
    filled = await fillTemplate(await writeTemplate(templateOf([form])), [form]);
  });

  it.each<[string, (bytes: Buffer) => Buffer]>([
    ['as it is', (bytes) => bytes],
    ['saved by another program', savedElsewhere],
  ])('is read without a remark when it comes back filled in, %s', (_how, saved) => {
    const reading = readBytes(saved(filled), '报表.xlsx');
    expect(reading.problems).toEqual([]);
    const remarks = reading.sheets.flatMap(({ sheet, problems }) =>
      problems.map(({ message }) => `${sheet} ${message}`),
    );
    expect(remarks).toEqual([]);
    const [sheet] = reading.sheets.filter((one) => one.form !== null);
    expect(sheet).toMatchObject({ form, unit: '共青团天津市和平区委员会', phase: 1, nil: false });
    expect(sheet!.rows.map((row) => Object.fromEntries(keys.map((key) => [key, row[key]])))).toEqual(
      expected,
    );
  });

  it('shows how it is filled in by a row that would be read without a remark', async () => {
    const workbook = await opened(filled);
    const example = workbook.getWorksheet('填写示例')!;
    const values = definitionOf(form).columns.map((_, index) => example.getCell(5, index + 2).text);
    const sheet = workbook.getWorksheet(`附表${form}`)!;
    values.forEach((value, index) => (sheet.getCell(6, index + 2).value = value));
    [7, 8].forEach((row) => values.forEach((_, index) => (sheet.getCell(row, index + 2).value = null)));
    const reading = readBytes(Buffer.from(await workbook.xlsx.writeBuffer()), 'x.xlsx');
    const own = reading.sheets.find((one) => one.form === form)!;
    expect(own.problems.map(({ message }) => message)).toEqual([]);
    expect(own.rows).toHaveLength(1);
  });
});

describe('the workbook of a unit', () => {
  const of = { ...templateOf([1, 4, 10]), contact: '团市委宣传部 022-00000000' };
  let workbook: Workbook;
  let bytes: Buffer;
  beforeAll(async () => {
    bytes = await writeTemplate(of);
    workbook = await opened(bytes);
  });

  it('has a cover, a sheet for each form, an example, and hidden sheets', () => {
    expect(workbook.worksheets.map(({ name, state }) => [name, state])).toEqual([
      ['填写说明', 'visible'],
      ['附表1', 'visible'],
      ['附表4', 'visible'],
      ['附表10', 'visible'],
      ['填写示例', 'visible'],
      ['选项', 'veryHidden'],
      ['模板信息', 'veryHidden'],
    ]);
  });

  it('says until when, and whom to ask', () => {
    const texts = workbook.getWorksheet('填写说明')!.getSheetValues().flat().join('\n');
    for (const text of ['截止时间：2012-09-29 17:00', '共青团天津市和平区委员会', '022-00000000', '零报告'])
      expect(texts).toContain(text);
  });

  it('keeps the headings in view, and prints as wide as the page', () => {
    const sheet = workbook.getWorksheet('附表4')!;
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', xSplit: 3, ySplit: 5 });
    expect(sheet.pageSetup).toMatchObject({ orientation: 'landscape', fitToWidth: 1, printTitlesRow: '5:5' });
  });

  it('says of every heading what to write, and marks those that must be filled in', () => {
    const sheet = workbook.getWorksheet('附表1')!;
    const url = sheet.getCell('F5');
    expect(url.text).toBe('* 微博地址');
    expect(JSON.stringify(url.note)).toMatch(/必填.*短链接.*例：/);
    expect([sheet.getCell('G5').text, JSON.stringify(sheet.getCell('G5').note)]).toEqual([
      'UID',
      expect.stringContaining('选填'),
    ]);
    expect(url.fill).not.toEqual(sheet.getCell('G5').fill);
  });

  it('offers choices, its own organizations among them', () => {
    const sheet = workbook.getWorksheet('附表1')!;
    const offered = (address: string): string[] => {
      const [range] = sheet.getCell(address).dataValidation.formulae as string[];
      const [, letter, last] = /^'选项'!\$([A-Z])\$1:\$[A-Z]\$(\d+)$/.exec(range!)!;
      const list = workbook.getWorksheet('选项')!;
      return Array.from({ length: Number(last) }, (_, index) => list.getCell(`${letter}${index + 1}`).text);
    };
    expect(offered('C6')).toEqual(['团委', '团工委', '团总支', '团支部']);
    expect(offered('B205')).toEqual(of.organizations.map(({ name }) => name));
    expect(offered('D6')).toEqual([of.unit.name, of.organizations[0]!.name]);
    expect(sheet.getCell('F6').dataValidation).toMatchObject({ prompt: expect.stringContaining('地址栏') });
  });

  it('keeps phones and uids as text, dates as dates, also below the prepared rows', () => {
    const sheet = workbook.getWorksheet('附表1')!;
    expect(['G', 'P', 'I', 'K'].map((letter) => sheet.getCell(`${letter}6`).numFmt)).toEqual([
      '@',
      '@',
      'yyyy-mm-dd',
      '0',
    ]);
    expect(sheet.getColumn('P').numFmt).toBe('@');
  });

  it('has 200 numbered rows with a frame', () => {
    const sheet = workbook.getWorksheet('附表1')!;
    expect([6, 7, 205].map((row) => sheet.getCell(row, 1).value)).toEqual([1, 2, 200]);
    expect(sheet.getCell('Q205').border).toEqual(sheet.getCell('Q6').border);
    expect([sheet.getCell('P205').numFmt, sheet.getCell('A206').value]).toEqual(['@', null]);
  });

  it('says which version of the forms it is made from', () => {
    const book = openWorkbook(bytes);
    expect(book.kind === 'open' && formVersionOf(book.sheets)).toBe(FORM_VERSION);
    expect(read(bytes).Custprops).toEqual({ [VERSION_PROPERTY]: FORM_VERSION });
  });

  it('neutralises names that look like formulas', async () => {
    const evil = '=HYPERLINK("http://example.invalid")';
    const odd = await opened(
      await writeTemplate({
        ...of,
        unit: { name: '@单位' },
        organizations: [{ name: evil, level: 'committee', parent: null }],
      }),
    );
    const texts = odd.getWorksheet('选项')!.getSheetValues().flat();
    expect(texts).toContain(`'${evil}`);
    expect(odd.getWorksheet('附表1')!.getCell('C2').value).toBe("'@单位");
    expect(JSON.stringify(odd.getWorksheet('填写说明')!.getSheetValues())).toContain("'@单位");
  });
});
