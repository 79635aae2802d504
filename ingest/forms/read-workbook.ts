import { join } from 'node:path';
import { makeProblem } from './problems/make-problem';
import type { ProblemCode } from './problems/problem-texts.zh';
import type { ThreadOutcome } from './thread/bounded-thread';
import { BoundedThreads } from './thread/bounded-threads';
import type { ReadingQuestion } from './thread/reading.worker';
import type { ReadingOptions } from './reading-options';
import type { WorkbookReading } from './workbook-reading';

export type { CellEdit } from './cell-edit';
export type { ReadingOptions } from './reading-options';
export type { FormRow, SheetReading, WorkbookReading } from './workbook-reading';
export { refusedRows, rowIsRefused, sheetIsRefused } from './workbook-reading';

export type ReadingThreads = BoundedThreads<ReadingQuestion, WorkbookReading>;
/** Entry of the threads that read. */
export const READING = join(__dirname, 'thread/reading.worker');
const DEADLINE_SECONDS = 90;
/** Enough for 100,000 rows of 15 columns; two threads so that one large file does not hold up all others. */
const threads: ReadingThreads = new BoundedThreads(2, {
  entry: READING,
  resources: { maxOldGenerationSizeMb: 1024, maxYoungGenerationSizeMb: 64 },
  deadlineMs: DEADLINE_SECONDS * 1000,
});

/**
 * Reads a handed-in workbook: every sheet as the form it is, every row, and all problems with their place. Runs in
 * a thread bounded in memory and time; whatever the file holds, the answer is a reading. Rejects only when its
 * signal stops it, and on faults of our own code.
 */
export async function readWorkbook(
  bytes: Buffer,
  fileName: string,
  options: ReadingOptions = {},
): Promise<WorkbookReading> {
  return readIn(threads, { bytes, fileName, options });
}

export interface FileToRead {
  bytes: Buffer;
  fileName: string;
  options?: ReadingOptions;
}

/** As readWorkbook, in threads of the caller's choosing. */
export async function readIn(
  threads: ReadingThreads,
  { bytes, fileName, options = {} }: FileToRead,
): Promise<WorkbookReading> {
  const { signal, ...choices } = options;
  const outcome = await threads.run({ bytes, fileName, choices }, signal);
  if (outcome.kind === 'stopped') throw signal!.reason;
  return readingOf(outcome, fileName);
}

function readingOf(
  outcome: Exclude<ThreadOutcome<WorkbookReading>, { kind: 'stopped' }>,
  fileName: string,
): WorkbookReading {
  if (outcome.kind === 'too-slow') return refused(fileName, 'FILE.TOO_SLOW');
  if (outcome.kind === 'out-of-memory') return refused(fileName, 'FILE.TOO_COMPLEX');
  if (outcome.kind === 'broken') throw outcome.error;
  if ('fault' in outcome.answer) throw new Error(outcome.answer.fault);
  return outcome.answer.result;
}

function refused(fileName: string, code: ProblemCode): WorkbookReading {
  const facts = { seconds: DEADLINE_SECONDS };
  return { fileName, problems: [makeProblem({ code, facts })], sheets: [] };
}
