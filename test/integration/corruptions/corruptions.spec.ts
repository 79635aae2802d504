import { writeFileSync } from 'node:fs';
import { readWorkbook } from '../../../ingest/forms/read-workbook';
import { allCorruptions } from '../../fixtures/forms/corruptions/all-corruptions';
import { complaint } from './corruption-judge';
import { corruptionTable, type CorruptionResult } from './corruption-table';

const MOST_MEMORY = 512_000_000;

/** What the process, its threads included, grew by at most while something ran. */
async function growthDuring(run: () => Promise<void>): Promise<number> {
  const before = process.memoryUsage.rss();
  let most = before;
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss());
  }, 20);
  await run();
  clearInterval(watch);
  return most - before;
}

describe('corrupted files', () => {
  it('are each read or refused in a clear sentence, within the bounds of memory', async () => {
    const corruptions = await allCorruptions();
    expect(corruptions.length).toBeGreaterThanOrEqual(200);
    const results: CorruptionResult[] = [];
    const complaints: string[] = [];
    const growth = await growthDuring(async () => {
      for (const { kind, name, fileName, judgement, bytes } of corruptions) {
        const reading = await readWorkbook(bytes(), fileName);
        results.push({ kind, name, reading });
        const wrong = complaint(reading, judgement);
        if (wrong !== null) complaints.push(`${kind}, ${name}: ${wrong}`);
      }
    });
    expect(complaints).toEqual([]);
    expect(growth).toBeLessThan(MOST_MEMORY);
    const table = process.env['TUANWEI_CORRUPTION_TABLE'];
    if (table) writeFileSync(table, `${corruptionTable(results)}\n`);
  }, 300_000);
});
