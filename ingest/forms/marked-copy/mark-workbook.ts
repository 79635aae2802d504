import { join } from 'node:path';
import { makeProblem } from '../problems/make-problem';
import type { ProblemCode } from '../problems/problem-texts.zh';
import { BoundedThreads } from '../thread/bounded-threads';
import type { FileToMark, MarkedCopy } from './file-to-mark';
import { markBytes } from './mark-bytes';

export type { FileToMark, MarkedCopy } from './file-to-mark';

const DEADLINE_SECONDS = 90;
export type MarkingThreads = BoundedThreads<FileToMark, MarkedCopy>;
/** Entry of the threads that mark. */
export const MARKING = join(__dirname, 'marking.worker');
const threads: MarkingThreads = new BoundedThreads(1, {
  entry: MARKING,
  resources: { maxOldGenerationSizeMb: 1024, maxYoungGenerationSizeMb: 64 },
  deadlineMs: DEADLINE_SECONDS * 1000,
});

/**
 * The handed-in workbook as it goes back: edits applied, cells with problems coloured, each with a comment saying
 * what is wrong and how to mend it, and a last sheet 退回说明 that lists everything. Corrected and sent again, it
 * is read as if it had never been marked. Runs in a thread bounded in memory and time; where these do not suffice,
 * only 退回说明 goes back.
 */
export async function markWorkbook(file: FileToMark): Promise<MarkedCopy> {
  return markIn(threads, file);
}

/** As markWorkbook, in threads of the caller's choosing. */
export async function markIn(threads: MarkingThreads, file: FileToMark): Promise<MarkedCopy> {
  const outcome = await threads.run(file);
  if (outcome.kind === 'too-slow') return listOnly(file, 'FILE.TOO_SLOW');
  if (outcome.kind === 'out-of-memory') return listOnly(file, 'FILE.TOO_COMPLEX');
  if (outcome.kind === 'stopped') throw new Error('Nobody can stop the marking of a file.');
  if (outcome.kind === 'broken') throw outcome.error;
  if ('fault' in outcome.answer) throw new Error(outcome.answer.fault);
  return { ...outcome.answer.result, bytes: Buffer.from(outcome.answer.result.bytes) };
}

/** Without the sheets, which did not fit: what is wrong with the file, and why there is no more. */
function listOnly(file: FileToMark, code: ProblemCode): Promise<MarkedCopy> {
  const problems = [...file.problems, makeProblem({ code, facts: { seconds: DEADLINE_SECONDS } })];
  return markBytes({ ...file, bytes: Buffer.alloc(0), edits: [], problems });
}
