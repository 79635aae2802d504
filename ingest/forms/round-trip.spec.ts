import { FORM_NUMBERS } from '../../domain/form';
import { anotherRow, SAMPLE_HEAD, SAMPLE_ROWS } from '../../test/fixtures/forms/sample-rows';
import { definitionOf } from './form-definitions';
import { readBytes } from './read-bytes';
import { writeFormWorkbook } from './write-form-workbook';

const HEAD = { ...SAMPLE_HEAD };

describe.each(FORM_NUMBERS)('form %i, written and read back', (form) => {
  const keys = definitionOf(form).columns.map(({ key }) => key);
  const rows = [0, 1, 2, 3, 4, 5, 6].map((index) => anotherRow(form, index));
  const expected = rows.map((row) => Object.fromEntries(keys.map((key) => [key, row[key] ?? null])));
  const valuesOf = (row: Record<string, unknown>): Record<string, unknown> =>
    Object.fromEntries(keys.map((key) => [key, row[key]]));

  it('earns no remark and loses nothing', async () => {
    const reading = readBytes(await writeFormWorkbook([{ form, head: HEAD, rows }]), `附表${form}.xlsx`);
    expect(reading.problems).toEqual([]);
    const [sheet] = reading.sheets;
    expect(sheet).toMatchObject({
      sheet: `附表${form}`,
      form,
      unit: HEAD.unit,
      phase: 1,
      nil: false,
      problems: [],
    });
    expect(sheet!.head).toEqual({ ...HEAD, form: `附表${form}` });
    expect(sheet!.rows.map(valuesOf)).toEqual(expected);
    expect(sheet!.rows.map(({ row }) => row)).toEqual([5, 6, 7, 8, 9, 10, 11]);
  });

  it('is the same however untidily it was written', async () => {
    const bytes = await writeFormWorkbook([{ form, head: HEAD, rows, messy: true }]);
    const [sheet] = readBytes(bytes, '报表.xlsx').sheets;
    const remarks = sheet!.problems.filter(({ code }) => code !== 'ROW.NOTE_SKIPPED');
    expect(remarks).toEqual([]);
    expect(sheet).toMatchObject({ form, unit: HEAD.unit, phase: 1 });
    expect(sheet!.rows.map(valuesOf)).toEqual(expected);
  });

  it('has a sample row for every column', () => {
    expect(
      Object.keys(SAMPLE_ROWS[form])
        .filter((key) => keys.includes(key))
        .sort(),
    ).toEqual([...keys].sort());
  });
});
