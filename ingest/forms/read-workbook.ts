import type { Problem } from '../../domain/problem';
import { makeProblem } from './problems/make-problem';
import { poolFor, type ReadingPool } from './reading-pools';
import type { ReadingOptions } from './reading-options';
import type { WorkbookReading } from './workbook-reading';

export type { CellEdit } from './cell-edit';
export type { ReadingOptions } from './reading-options';
export type { FormRow, SheetReading, WorkbookReading } from './workbook-reading';
export { refusedRows, rowIsRefused, sheetIsRefused } from './workbook-reading';

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
  return readIn(poolFor(bytes), { bytes, fileName, options });
}

export interface FileToRead {
  bytes: Buffer;
  fileName: string;
  options?: ReadingOptions;
}

/** As readWorkbook, in threads of the caller's choosing. */
export async function readIn(
  { threads, seconds }: ReadingPool,
  { bytes, fileName, options = {} }: FileToRead,
): Promise<WorkbookReading> {
  const { signal, ...choices } = options;
  const outcome = await threads.run({ bytes, fileName, choices }, signal);
  if (outcome.kind === 'stopped') throw signal!.reason;
  if (outcome.kind === 'too-slow')
    return refused(fileName, makeProblem({ code: 'FILE.TOO_SLOW', facts: { seconds } }));
  if (outcome.kind === 'out-of-memory') return refused(fileName, makeProblem({ code: 'FILE.TOO_COMPLEX' }));
  if (outcome.kind === 'broken') throw outcome.error;
  if ('fault' in outcome.answer) throw new Error(outcome.answer.fault);
  return outcome.answer.result;
}

function refused(fileName: string, problem: Problem): WorkbookReading {
  return { fileName, problems: [problem], sheets: [] };
}
