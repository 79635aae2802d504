import { Readable } from 'node:stream';
import { Zip, ZipPassThrough } from 'fflate';
import type { MarkedCopy } from '../../../ingest/forms/marked-copy/mark-workbook';

/**
 * A ZIP of marked copies, made while it is sent: one copy at a time is in memory, and the next is made when the
 * receiver has taken what came before. Copies of one name get a number.
 */
export function returnedZip(copies: AsyncIterable<MarkedCopy>): Readable {
  return Readable.from(zipped(copies), { objectMode: false });
}

async function* zipped(copies: AsyncIterable<MarkedCopy>): AsyncGenerator<Uint8Array> {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((fault, chunk) => {
    if (fault) throw fault;
    chunks.push(chunk);
  });
  const names = new Set<string>();
  for await (const { fileName, bytes } of copies) {
    // A workbook is compressed already.
    const entry = new ZipPassThrough(freeName(fileName, names));
    zip.add(entry);
    entry.push(bytes, true);
    yield* chunks.splice(0);
  }
  zip.end();
  yield* chunks.splice(0);
}

function freeName(name: string, taken: Set<string>): string {
  const base = name.replace(/\.xlsx$/i, '');
  let free = name;
  for (let number = 2; taken.has(free); number += 1) free = `${base} (${number}).xlsx`;
  taken.add(free);
  return free;
}
