import { FORM_NUMBERS } from '../../domain/form';
import * as hostile from '../../test/fixtures/forms/hostile-files';
import { anotherRow, SAMPLE_HEAD, SAMPLE_ROWS } from '../../test/fixtures/forms/sample-rows';
import { refusedRows, readWorkbook, rowIsRefused, sheetIsRefused } from './read-workbook';
import { writeFormWorkbook } from './write-form-workbook';

describe('readWorkbook', () => {
  it('reads every sheet of a file, each as its own form', async () => {
    const sheets = FORM_NUMBERS.map((form) => ({ form, head: SAMPLE_HEAD, rows: [SAMPLE_ROWS[form]] }));
    const reading = await readWorkbook(await writeFormWorkbook(sheets), '和平区.xlsx');
    expect(reading).toMatchObject({ fileName: '和平区.xlsx', problems: [] });
    expect(reading.sheets.map(({ form, rows, problems }) => [form, rows.length, problems])).toEqual(
      FORM_NUMBERS.map((form) => [form, 1, []]),
    );
  });

  it('is plain JSON', async () => {
    const bytes = await writeFormWorkbook([{ form: 7, head: SAMPLE_HEAD, rows: [SAMPLE_ROWS[7]] }]);
    const reading = await readWorkbook(bytes, '附表7.xlsx');
    expect(JSON.parse(JSON.stringify(reading))).toEqual(reading);
  });

  it('reads many files at once', async () => {
    const files = await Promise.all(
      [0, 1, 2, 3, 4, 5].map((index) =>
        writeFormWorkbook([{ form: 9, head: SAMPLE_HEAD, rows: [anotherRow(9, index)] }]),
      ),
    );
    const readings = await Promise.all(files.map((bytes, index) => readWorkbook(bytes, `${index}.xlsx`)));
    expect(readings.map(({ fileName, sheets }) => [fileName, sheets[0]!.rows[0]!['person']])).toEqual(
      [0, 1, 2, 3, 4, 5].map((index) => [`${index}.xlsx`, anotherRow(9, index)['person']]),
    );
  });

  it('does not touch the bytes it is given', async () => {
    const bytes = await writeFormWorkbook([{ form: 7, head: SAMPLE_HEAD, rows: [SAMPLE_ROWS[7]] }]);
    const before = Buffer.from(bytes);
    await readWorkbook(bytes, '附表7.xlsx');
    expect(bytes.equals(before)).toBe(true);
  });

  it('tells refused rows and sheets from those taken', async () => {
    const rows = [SAMPLE_ROWS[9], { ...anotherRow(9, 2), phone: '1380' }];
    const { sheets } = await readWorkbook(
      await writeFormWorkbook([{ form: 9, head: SAMPLE_HEAD, rows }]),
      'x.xlsx',
    );
    const [sheet] = sheets;
    expect(sheet!.rows.map((row) => rowIsRefused(sheet!, row))).toEqual([false, true]);
    expect([...refusedRows(sheet!)]).toEqual([6]);
    expect(sheetIsRefused(sheet!)).toBe(false);
  });
});

describe('a file that cannot be read', () => {
  it.each<[string, () => Buffer, string]>([
    ['empty', () => Buffer.alloc(0), 'FILE.EMPTY'],
    ['a picture named .xlsx', hostile.pngFile, 'FILE.NOT_A_WORKBOOK'],
    ['a password', hostile.passwordProtected, 'FILE.ENCRYPTED'],
    ['an empty OLE file', hostile.emptyCompoundFile, 'FILE.DAMAGED'],
    ['no text in any encoding', () => Buffer.from('序号,姓名\xff\xff\n', 'latin1'), 'FILE.ENCODING'],
    ['cut short', () => hostile.smallestWorkbook().subarray(0, 700), 'FILE.DAMAGED'],
    ['a bomb', hostile.zipBomb, 'FILE.INFLATES'],
    ['forged headers', hostile.forgedSizes, 'FILE.INFLATES'],
    ['entities', hostile.billionLaughs, 'FILE.FOREIGN_MARKUP'],
    ['too large', () => Buffer.alloc(31_000_000, 'x'), 'FILE.TOO_LARGE'],
  ])('%s is refused with one sentence, and nothing is read', async (_what, bytes, code) => {
    const reading = await readWorkbook(bytes(), 'bad.xlsx');
    expect(reading).toMatchObject({
      fileName: 'bad.xlsx',
      sheets: [],
      problems: [{ code, severity: 'error', row: null }],
    });
    expect(reading.problems).toHaveLength(1);
    expect(reading.problems[0]!.message).toMatch(/^[^。]+请[^。]+。$/);
  });

  it.each<[string, () => Buffer]>([
    ['corner to corner', hostile.farApartCells],
    ['far right', hostile.farRightCell],
  ])('cells %s refuse the sheet', async (_where, bytes) => {
    const reading = await readWorkbook(bytes(), '附表7.xlsx');
    expect(reading.sheets[0]!.problems.map(({ code }) => code)).toEqual(['SHEET.TOO_FAR']);
  });

  it('without a single form says so', async () => {
    const blank = hostile.zipOf(hostile.partsWith(hostile.worksheet('')));
    const reading = await readWorkbook(blank, 'x.xlsx');
    expect(reading.problems.map(({ code }) => code)).toEqual(['FILE.NO_FORMS']);
  });

  it('in any other way is still an answer', async () => {
    const good = hostile.smallestWorkbook();
    const cuts = Array.from({ length: 20 }, (_, index) =>
      good.subarray(0, Math.floor((good.length * index) / 20)),
    );
    for (const cut of cuts) {
      const reading = await readWorkbook(cut, 'cut.xlsx');
      expect(reading.problems).toHaveLength(1);
    }
  });
});

describe('what people decided before', () => {
  const faulty = (): Promise<Buffer> =>
    writeFormWorkbook([{ form: 9, head: SAMPLE_HEAD, rows: [{ ...SAMPLE_ROWS[9], phone: '1380' }] }]);

  it('is laid over the file: edits of its own sheets alone', async () => {
    const edit = { row: 5, column: 'H', text: '13800001234' };
    const bytes = await faulty();
    const mended = await readWorkbook(bytes, 'x.xlsx', { edits: [{ sheet: '附表9', ...edit }] });
    expect(mended.sheets[0]).toMatchObject({ problems: [], typed: {}, rows: [{ phone: '13800001234' }] });
    const other = await readWorkbook(bytes, 'x.xlsx', { edits: [{ sheet: '附表8', ...edit }] });
    expect(other.sheets[0]).toMatchObject({ typed: { 5: { phone: '1380' } }, rows: [{ phone: null }] });
  });

  it('chooses the form of a sheet', async () => {
    const reading = await readWorkbook(await faulty(), 'x.xlsx', { forms: { 附表9: 7 } });
    expect(reading.sheets[0]).toMatchObject({ form: 7 });
  });

  it('stops a reading before it begins', async () => {
    const reason = new Error('The person has cancelled.');
    const signal = AbortSignal.abort(reason);
    await expect(readWorkbook(await faulty(), 'x.xlsx', { signal })).rejects.toBe(reason);
  });
});
