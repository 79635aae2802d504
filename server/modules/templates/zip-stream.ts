import { Readable } from 'node:stream';
import { Zip, ZipPassThrough } from 'fflate';
import type { TemplateFile } from './templates.service';

/**
 * A ZIP of files as a stream: a file is made when the one before has been sent, so that one at a time is in memory.
 * Workbooks are packed already and are only stored.
 */
export function zipStream(files: AsyncIterable<TemplateFile>): Readable {
  return Readable.from(chunksOf(files));
}

async function* chunksOf(files: AsyncIterable<TemplateFile>): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = [];
  const zip = new Zip((fault, chunk) => {
    if (fault) throw fault;
    ready.push(chunk);
  });
  const taken = (): Uint8Array[] => {
    const chunks = ready;
    ready = [];
    return chunks;
  };
  for await (const { name, bytes } of files) {
    const entry = new ZipPassThrough(name);
    zip.add(entry);
    entry.push(bytes, true);
    yield* taken();
  }
  zip.end();
  yield* taken();
}
