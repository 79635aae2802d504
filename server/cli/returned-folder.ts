import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { returnedFile } from '../modules/inbox/returned-file';
import type { FileResultDto } from '../modules/submissions/submission.dto';
import type { ImportFile } from './import-sources';

/** The folder into which marked copies are written, with the sub-folders that the files came from. */
export class ReturnedFolder {
  private readonly written = new Set<string>();

  constructor(private readonly folder: string) {}

  /** An earlier import's copy is replaced, never another one of this import. */
  async write(file: ImportFile, result: FileResultDto): Promise<void> {
    const { name, bytes } = await returnedFile(
      { ...file, name: file.below.split(path.sep).join('/') },
      result,
    );
    const place = this.free(path.join(this.folder, name));
    await mkdir(path.dirname(place), { recursive: true });
    await writeFile(place, bytes);
  }

  private free(wanted: string): string {
    const { dir, name, ext } = path.parse(wanted);
    let place = wanted;
    for (let number = 2; this.written.has(place); number += 1)
      place = path.join(dir, `${name} (${number})${ext}`);
    this.written.add(place);
    return place;
  }
}
