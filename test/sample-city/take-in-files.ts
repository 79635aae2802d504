import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { shanghaiDay } from '../../domain/local-time';
import { SubmissionsService } from '../../server/modules/submissions/submissions.service';
import type { DemoService } from './demo-service';
import type { HandIn } from './hand-ins';
import { writeHandIn } from './write-hand-in';

/** Units whose files are read side by side. */
const READERS = 3;

/** What came of the files, added up. */
export interface FilesTally {
  filesImported: number;
  filesRefused: number;
  rowsTaken: number;
  rowsRefused: number;
}

export interface FilesToTake {
  service: DemoService;
  handIns: readonly HandIn[];
  /** Where the workbooks are written, a folder a day; null: nowhere. */
  formsDir: string | null;
  signal?: AbortSignal;
}

/**
 * Takes workbooks in by the same door as a user's and adds to the tally. Files of one unit in their order, those of
 * several units at once.
 */
export async function takeInFiles(files: FilesToTake, tally: FilesTally): Promise<void> {
  const { handIns } = files;
  const queues = [...new Set(handIns.map(({ unit }) => unit))].map((unit) =>
    handIns.filter((handIn) => handIn.unit === unit),
  );
  const readers = Array.from({ length: READERS }, async () => {
    for (let queue = queues.shift(); queue; queue = queues.shift()) {
      for (const handIn of queue) await takeInOne(handIn, files, tally);
    }
  });
  await Promise.all(readers);
}

async function takeInOne(handIn: HandIn, files: FilesToTake, tally: FilesTally): Promise<void> {
  const { service, formsDir, signal } = files;
  signal?.throwIfAborted();
  const bytes = await writeHandIn(handIn);
  if (formsDir !== null) await keepFile(path.join(formsDir, shanghaiDay(handIn.at)), handIn.fileName, bytes);
  const { result, sheets } = await service.app.get(SubmissionsService, { strict: false }).receive({
    fileName: handIn.fileName,
    bytes,
    receivedAt: handIn.at,
    receivedBy: null,
    campaignId: service.campaignId,
  });
  tally[result === 'refused' ? 'filesRefused' : 'filesImported'] += 1;
  tally.rowsTaken += sum(sheets.map(({ rowsTaken }) => rowsTaken));
  tally.rowsRefused += sum(sheets.map(({ rowsRefused }) => rowsRefused));
}

async function keepFile(folder: string, fileName: string, bytes: Buffer): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, fileName), bytes);
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
