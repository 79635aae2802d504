import { crc32, inflateRawSync } from 'node:zlib';
import type { ProblemCode } from '../problems/problem-texts.zh';
import type { ZipEntry } from './zip-directory';

/** The content of a ZIP's entry, exactly as long as claimed and with the checksum it was packed with, or what is wrong. */
export function inflateEntry(bytes: Buffer, entry: ZipEntry): Buffer | ProblemCode {
  const content = contentOf(bytes, entry);
  if (typeof content === 'string') return content;
  return crc32(content) === entry.checksum ? content : 'FILE.DAMAGED';
}

function contentOf(bytes: Buffer, entry: ZipEntry): Buffer | ProblemCode {
  const { method, dataStart, packedSize, size } = entry;
  const packed = bytes.subarray(dataStart, dataStart + packedSize);
  if (method === 0) return packed.length === size ? packed : 'FILE.FORGED';
  if (method !== 8) return 'FILE.DAMAGED';
  try {
    const content = inflateRawSync(packed, { maxOutputLength: size + 1 });
    return content.length === size ? content : 'FILE.FORGED';
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'FILE.FORGED' : 'FILE.DAMAGED';
  }
}
