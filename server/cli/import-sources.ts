import path from 'node:path';
import { type NamedFile, unpackFile } from '../modules/inbox/unpacked-file';
import { UsageError } from './command-io';
import type { ImportSource } from './import-paths';
import { readNamedFile } from './read-file';

/** One workbook on its way in. */
export interface ImportFile extends NamedFile {
  /** Where it lies; in a ZIP, the ZIP's path and its own. */
  shown: string;
  /** Where what goes back of it is written, below the folder for that. */
  below: string;
}

/** What the named paths hold, one after the other, so that memory does not grow with their number. */
export class ImportSources {
  /** How many workbooks are known of so far: a ZIP counts as one until it is opened. */
  total = 0;
  readonly skipped: string[];

  constructor(
    private readonly sources: readonly ImportSource[],
    private readonly notTaken: readonly string[],
  ) {
    this.skipped = [...notTaken];
  }

  /** Every workbook. May be gone through again. */
  async *files(): AsyncGenerator<ImportFile> {
    this.total = this.sources.length;
    this.skipped.splice(0, Infinity, ...this.notTaken);
    for (const source of this.sources) yield* this.filesOf(source);
  }

  private async *filesOf({ file, below }: ImportSource): AsyncGenerator<ImportFile> {
    const { isZip, files, skipped } = unpackFile(await readSource(file));
    this.total += files.length - 1;
    this.skipped.push(...skipped.map((each) => `${file}/${each.path}：${each.reason}`));
    const folder = below.replace(/\.zip$/iu, '');
    for (const each of files) {
      const inside = { shown: `${file}/${each.name}`, below: path.join(folder, each.name) };
      yield { ...each, ...(isZip ? inside : { shown: file, below }) };
    }
  }
}

/** One that cannot be read is refused like one that cannot be understood: the others are taken. */
async function readSource(file: string): Promise<NamedFile> {
  const name = path.basename(file);
  try {
    return { name, bytes: await readNamedFile(file) };
  } catch (fault) {
    if (!(fault instanceof UsageError)) throw fault;
    const message = `文件打不开（${fault.message}），请检查它是否还在、是否有权限。`;
    const place = { row: null, column: null, value: null };
    const refused = { code: 'FILE.UNREADABLE', severity: 'error' as const, ...place, message };
    return { name, bytes: Buffer.alloc(0), refused };
  }
}
