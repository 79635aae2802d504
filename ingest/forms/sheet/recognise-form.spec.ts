import { FORM_NUMBERS, type FormNumber } from '../../../domain/form';
import { definitionOf } from '../form-definitions';
import type { Heading } from './heading';
import { recogniseForm, type FormEvidence } from './recognise-form';

const headingsOf = (form: FormNumber, without: string[] = []): Heading[] =>
  definitionOf(form)
    .columns.filter(({ required, heading }) => required && !without.includes(heading))
    .map(({ heading }, index) => ({ column: index + 1, text: heading }));

const NOTHING: FormEvidence = {
  titles: [],
  headLine: null,
  headings: null,
  sheetName: 'Sheet1',
  fileName: '报表.xlsx',
};
const recognise = (evidence: Partial<FormEvidence>) => recogniseForm({ ...NOTHING, ...evidence });

describe('a form is recognised', () => {
  it.each(FORM_NUMBERS)('by the number in the title: %i', (form) => {
    expect(recognise({ titles: [`附表${form} 统计表`], headings: headingsOf(form) })).toEqual({
      form,
      problems: [],
    });
  });

  it.each(FORM_NUMBERS)('by the words of the title alone: %i', (form) => {
    const titles = [`　${definitionOf(form).title.replace('（', ' (').replace('）', ')')}`];
    expect(recognise({ titles, headings: headingsOf(form) })).toEqual({ form, problems: [] });
  });

  it.each(FORM_NUMBERS)('by its headings alone: %i', (form) => {
    expect(recognise({ headings: headingsOf(form) })).toEqual({ form, problems: [] });
  });

  it.each(FORM_NUMBERS)('by all its headings, required or not: %i', (form) => {
    const headings = definitionOf(form).columns.map(({ heading }, index) => ({
      column: index + 1,
      text: heading,
    }));
    expect(recognise({ headings })).toEqual({ form, problems: [] });
  });

  it.each([
    '附件７：统计表',
    '附表七',
    '附 表 7',
    '附表号：7 附表7',
    '附件7-团干部',
    '附表（七）',
    '附表第7',
    '附表7-20120929',
    '附表7-9月28日',
  ])('by %s', (title) => {
    expect(recognise({ titles: [title] })).toEqual({ form: 7, problems: [] });
  });

  it('by 附表号 of the head lines', () => {
    expect(recognise({ headLine: '十二', headings: headingsOf(12) })).toEqual({ form: 12, problems: [] });
  });

  it('by the name of the sheet, then of the file, where headings leave it open', () => {
    const headings = headingsOf(7).slice(0, 4);
    expect(recognise({ headings, sheetName: '附表7' }).form).toBe(7);
    expect(recognise({ headings, sheetName: '表 9' }).form).toBe(9);
    expect(recognise({ headings, fileName: '和平区附件8.xlsx' }).form).toBe(8);
  });

  it('although a column is missing', () => {
    expect(recognise({ headings: headingsOf(3, ['接收人手机']) })).toEqual({ form: 3, problems: [] });
  });

  it('not by a title that speaks of several', () => {
    expect(recognise({ titles: ['附件1—12汇总'] }).form).toBeNull();
    expect(recognise({ fileName: '附表1、2、3.xlsx' }).form).toBeNull();
    expect(recognise({ titles: ['附表13'] }).form).toBeNull();
  });
});

describe('a form is in doubt', () => {
  const others = FORM_NUMBERS.flatMap((form) =>
    FORM_NUMBERS.filter((other) => other !== form).map((other) => [form, other] as const),
  );

  it.each(others)('when the title says %i and the headings are of %i', (form, other) => {
    const { problems } = recognise({ titles: [`附表${form}`], headings: headingsOf(other) });
    expect(problems).toMatchObject([{ code: 'FORM.CONFLICT', severity: 'error' }]);
    expect(problems[0]!.message).toContain(`标题是附表${form}，表头却是附表${other}`);
  });

  it('when the title says one and 附表号 another', () => {
    const { problems } = recognise({ titles: ['附表7'], headLine: '附表8', headings: headingsOf(7) });
    expect(problems.map(({ code }) => code)).toEqual(['FORM.CONFLICT']);
  });

  it('when number and words of the title differ', () => {
    const { problems } = recognise({ titles: ['附表7 未开通微博的团干部统计表'], headings: headingsOf(7) });
    expect(problems.map(({ code }) => code)).toEqual(['FORM.CONFLICT']);
  });

  it('when the names of sheet and headings differ', () => {
    const { problems } = recognise({ sheetName: '附表7', headings: headingsOf(9) });
    expect(problems.map(({ code }) => code)).toEqual(['FORM.CONFLICT']);
  });

  it('a little, when only the name of sheet or file differs', () => {
    const evidence = { titles: ['附表7'], headings: headingsOf(7) };
    for (const name of [{ sheetName: '附表8' }, { fileName: '附表8.xlsx' }]) {
      const { form, problems } = recognise({ ...evidence, ...name });
      expect(form).toBe(7);
      expect(problems).toMatchObject([{ code: 'FORM.NAME_CONFLICT', severity: 'warning' }]);
    }
  });

  it('when nothing tells', () => {
    const headings = [{ column: 1, text: '姓名' }];
    expect(recognise({ headings }).problems.map(({ code }) => code)).toEqual(['FORM.UNRECOGNISED']);
  });
});
