import { FORM_NUMBERS } from '../../domain/form';
import { OTHER_FORMATS, savedAs } from '../../test/fixtures/forms/other-formats';
import { anotherRow, SAMPLE_HEAD } from '../../test/fixtures/forms/sample-rows';
import { definitionOf } from './form-definitions';
import { readBytes } from './read-bytes';
import { writeFormWorkbook } from './write-form-workbook';

describe.each(OTHER_FORMATS)('forms saved as %s', (format) => {
  it.each(FORM_NUMBERS)('say in form %i what the .xlsx says', async (form) => {
    const rows = [0, 1, 2].map((index) => anotherRow(form, index));
    const xlsx = await writeFormWorkbook([{ form, head: SAMPLE_HEAD, rows }]);
    const reading = readBytes(savedAs(format, xlsx), `附表${form}.xls`);
    expect(reading.problems).toEqual([]);
    const [sheet] = reading.sheets;
    expect(sheet).toMatchObject({ form, unit: SAMPLE_HEAD.unit, phase: 1, problems: [] });
    const keys = definitionOf(form).columns.map(({ key }) => key);
    expect(sheet!.rows.map((row) => keys.map((key) => row[key]))).toEqual(
      rows.map((row) => keys.map((key) => row[key] ?? null)),
    );
  });

  it('untidily written are the same', async () => {
    const rows = [0, 1, 2, 3].map((index) => anotherRow(7, index));
    const xlsx = await writeFormWorkbook([{ form: 7, head: SAMPLE_HEAD, rows, messy: true }]);
    const [expected] = readBytes(xlsx, 'x.xlsx').sheets;
    const [sheet] = readBytes(savedAs(format, xlsx), 'x.xls').sheets;
    expect(sheet!.rows).toEqual(expected!.rows);
    expect(sheet!.problems).toEqual(expected!.problems);
  });
});
