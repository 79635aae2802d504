import { Workbook } from 'exceljs';
import { anotherRow, SAMPLE_HEAD, SAMPLE_ROWS } from '../../../test/fixtures/forms/sample-rows';
import { readWorkbook } from '../read-workbook';
import { BoundedThreads } from '../thread/bounded-threads';
import { writeFormWorkbook } from '../write-form-workbook';
import { MARK_COLOURS } from './mark-colours';
import { markIn, MARKING, markWorkbook, type MarkingThreads } from './mark-workbook';

const ROWS = 10_000;

async function opened(bytes: Buffer): Promise<Workbook> {
  const workbook = new Workbook();
  await workbook.xlsx.load(new Uint8Array(bytes).buffer);
  return workbook;
}

describe('markWorkbook', () => {
  it('marks in a thread what the reader found, and leaves the bytes alone', async () => {
    const rows = [{ ...SAMPLE_ROWS[7], phone: '1380' }];
    const bytes = await writeFormWorkbook([{ form: 7, head: SAMPLE_HEAD, rows }]);
    const before = Buffer.from(bytes);
    const { sheets, problems } = await readWorkbook(bytes, '和平区.xlsx');
    const copy = await markWorkbook({ bytes, fileName: '和平区.xlsx', edits: [], sheets, problems });
    expect(copy.fileName).toBe('和平区（退回）.xlsx');
    const cell = (await opened(copy.bytes)).getWorksheet('附表7')!.getCell('H5');
    expect(cell.fill).toMatchObject({ fgColor: { argb: MARK_COLOURS.error } });
    expect(bytes.equals(before)).toBe(true);
  });

  it('marks thousands of cells of a sheet of 10,000 rows', async () => {
    const rows = Array.from({ length: ROWS }, (_, index) => ({
      ...anotherRow(7, index),
      ...(index % 2 === 0 ? { phone: '1380' } : {}),
    }));
    const bytes = await writeFormWorkbook([{ form: 7, head: SAMPLE_HEAD, rows }]);
    const { sheets, problems } = await readWorkbook(bytes, 'x.xlsx');
    const told = sheets[0]!.problems.length;
    expect(told).toBeGreaterThanOrEqual(ROWS / 2);
    const copy = await markWorkbook({ bytes, fileName: 'x.xlsx', edits: [], sheets, problems });
    const again = await readWorkbook(copy.bytes, 'x.xlsx');
    expect(again.sheets[0]!.problems).toHaveLength(told);
    expect(again.sheets[0]!.rows).toHaveLength(ROWS);
  });

  it('sends back an explanation when the file takes too much memory', async () => {
    const rows = Array.from({ length: 4000 }, (_, index) => anotherRow(7, index));
    const bytes = await writeFormWorkbook([{ form: 7, head: SAMPLE_HEAD, rows }]);
    const threads: MarkingThreads = new BoundedThreads(1, {
      entry: MARKING,
      resources: { maxOldGenerationSizeMb: 32 },
      deadlineMs: 60_000,
    });
    const copy = await markIn(threads, { bytes, fileName: 'x.xlsx', edits: [], sheets: [], problems: [] });
    const list = (await opened(copy.bytes)).getWorksheet('退回说明')!;
    expect(list.getCell('F5').text).toContain('超出内存上限');
    await threads.end();
  });
});
