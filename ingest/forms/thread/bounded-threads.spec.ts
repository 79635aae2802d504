import { SAMPLE_HEAD, SAMPLE_ROWS } from '../../../test/fixtures/forms/sample-rows';
import { partsWith, worksheet, zipOf } from '../../../test/fixtures/forms/hostile-files';
import { READING, type ReadingThreads } from '../reading-pools';
import { readIn } from '../read-workbook';
import { writeFormWorkbook } from '../write-form-workbook';
import { BoundedThreads } from './bounded-threads';

/** Array formulas over array formulas keep the parser busy for minutes: each cell is compared with all of them. */
function endlessWorkbook(): Buffer {
  const cells = Array.from(
    { length: 120_000 },
    (_, i) =>
      `<row r="${i + 1}"><c r="A${i + 1}"><f t="array" ref="A${i + 1}:A${i + 2}">1</f><v>1</v></c></row>`,
  );
  return zipOf(partsWith(worksheet(cells.join(''))));
}

/** More cells than fit into the memory the thread may have. */
function hugeWorkbook(): Buffer {
  const cells = Array.from(
    { length: 10 },
    (_, i) => `<c t="inlineStr"><is><t>${i} ${'字'.repeat(20)}</t></is></c>`,
  ).join('');
  return zipOf(
    partsWith(
      worksheet(Array.from({ length: 40_000 }, (_, i) => `<row r="${i + 1}">${cells}</row>`).join('')),
    ),
  );
}

const sample = (): Promise<Buffer> =>
  writeFormWorkbook([{ form: 7, head: SAMPLE_HEAD, rows: [SAMPLE_ROWS[7]] }]);

describe('BoundedThreads', () => {
  it('stops what takes too long, and goes on to the next file', async () => {
    const threads: ReadingThreads = new BoundedThreads(1, {
      entry: READING,
      resources: {},
      deadlineMs: 1500,
    });
    const endless = endlessWorkbook();
    const readings = await Promise.all(
      ['1.xlsx', '2.xlsx'].map((name) => readIn({ threads, seconds: 1 }, { bytes: endless, fileName: name })),
    );
    expect(readings.map(({ problems }) => problems.map(({ code }) => code))).toEqual([
      ['FILE.TOO_SLOW'],
      ['FILE.TOO_SLOW'],
    ]);
    await threads.end();
  });

  it('stops what a person cancels, running or waiting, and reads the next file', async () => {
    const threads: ReadingThreads = new BoundedThreads(1, {
      entry: READING,
      resources: {},
      deadlineMs: 60_000,
    });
    const stop = new AbortController();
    const reason = new Error('The person has cancelled.');
    const options = { signal: stop.signal };
    const readings = ['running.xlsx', 'waiting.xlsx'].map((fileName) =>
      readIn({ threads, seconds: 1 }, { bytes: endlessWorkbook(), fileName, options }),
    );
    setImmediate(() => stop.abort(reason));
    const ends = await Promise.allSettled(readings);
    expect(ends).toEqual([1, 2].map(() => ({ status: 'rejected', reason })));
    const next = await readIn({ threads, seconds: 1 }, { bytes: await sample(), fileName: '附表7.xlsx' });
    expect(next.sheets[0]!.rows).toHaveLength(1);
    await threads.end();
  });

  it('stops what takes too much memory, and reads the next file', async () => {
    const threads: ReadingThreads = new BoundedThreads(1, {
      entry: READING,
      resources: { maxOldGenerationSizeMb: 48 },
      deadlineMs: 60_000,
    });
    const reading = await readIn({ threads, seconds: 1 }, { bytes: hugeWorkbook(), fileName: 'huge.xlsx' });
    expect(reading.problems.map(({ code }) => code)).toEqual(['FILE.TOO_COMPLEX']);
    expect(
      (await readIn({ threads, seconds: 1 }, { bytes: await sample(), fileName: '附表7.xlsx' })).sheets[0]!
        .rows,
    ).toHaveLength(1);
    await threads.end();
  }, 180_000);
});
