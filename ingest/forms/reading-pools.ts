import { join } from 'node:path';
import { BoundedThreads } from './thread/bounded-threads';
import type { ReadingQuestion } from './thread/reading.worker';
import { honestSize } from './workbook/honest-size';
import type { WorkbookReading } from './workbook-reading';

export type ReadingThreads = BoundedThreads<ReadingQuestion, WorkbookReading>;

/** Entry of the threads that read. */
export const READING = join(__dirname, 'thread/reading.worker');

/** Threads for files up to a size, and the time after which they are stopped. */
export interface ReadingPool {
  threads: ReadingThreads;
  seconds: number;
}

/** Up to here a few thousand rows: nothing honest of that size needs more memory than the ordinary threads have. */
const LARGE = 12_000_000;

/** Two, so that one slow file does not hold up all others. */
const ordinary = poolOf({ threads: 2, heapMb: 256, seconds: 60 });
/** One at a time, with enough for 100,000 rows of 15 columns. */
const large = poolOf({ threads: 1, heapMb: 1024, seconds: 120 });

/** The threads that a file is read in: small ones never get the memory that large ones need, whatever they hold. */
export function poolFor(bytes: Buffer): ReadingPool {
  return honestSize(bytes) > LARGE ? large : ordinary;
}

function poolOf({
  threads,
  heapMb,
  seconds,
}: {
  threads: number;
  heapMb: number;
  seconds: number;
}): ReadingPool {
  const resources = { maxOldGenerationSizeMb: heapMb, maxYoungGenerationSizeMb: 64 };
  const limits = { entry: READING, resources, deadlineMs: seconds * 1000 };
  return { threads: new BoundedThreads(threads, limits), seconds };
}
