import { inflateRawSync } from 'node:zlib';
import { GATE_LIMITS } from '../workbook/zip-gate';
import { readZipDirectory, type ZipEntry } from '../workbook/zip-directory';
import { PackageUnfit } from './package-unfit';
import { writeZip } from './zip-writer';

const PACKED_ALREADY = /\.(?:png|jpe?g|gif|emf|wmf|bin)$/i;

/**
 * The parts of an .xlsx that has passed the gate. Those that are not touched stay byte for byte as they came.
 * Names are compared without regard to case, as Excel does.
 */
export class WorkbookPackage {
  private readonly parts = new Map<string, { path: string; bytes: Uint8Array }>();

  private constructor() {}

  static open(bytes: Buffer): WorkbookPackage {
    const directory = readZipDirectory(bytes, GATE_LIMITS.entries);
    if (directory === null || 'tooMany' in directory) throw new PackageUnfit('The directory cannot be read.');
    const opened = new WorkbookPackage();
    for (const entry of directory.filter(({ name }) => !name.endsWith('/'))) {
      opened.write(entry.name, inflate(bytes, entry));
    }
    return opened;
  }

  /** The text of a part; null when there is none of this name. */
  read(path: string): string | null {
    const part = this.parts.get(path.toLowerCase());
    return part
      ? Buffer.from(part.bytes)
          .toString('utf8')
          .replace(/^\ufeff/, '')
      : null;
  }

  /** The text of a part that must be there. */
  require(path: string): string {
    const text = this.read(path);
    if (text === null) throw new PackageUnfit(`${path} is missing.`);
    return text;
  }

  has(path: string): boolean {
    return this.parts.has(path.toLowerCase());
  }

  write(path: string, content: string | Uint8Array): void {
    const known = this.parts.get(path.toLowerCase());
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    this.parts.set(path.toLowerCase(), { path: known?.path ?? path, bytes });
  }

  remove(path: string): void {
    this.parts.delete(path.toLowerCase());
  }

  /** A path that no part has yet: `xl/comments` and `.xml` give `xl/comments1.xml`, or the next one free. */
  freePath(before: string, after: string): string {
    for (let number = 1; ; number += 1) {
      const path = `${before}${number}${after}`;
      if (!this.has(path)) return path;
    }
  }

  toBytes(): Buffer {
    const parts = [...this.parts.values()];
    return writeZip(parts.map((part) => ({ ...part, stored: PACKED_ALREADY.test(part.path) })));
  }
}

/** No more than the entry claims, which the gate has found bearable. */
function inflate(bytes: Buffer, { method, dataStart, packedSize, size }: ZipEntry): Uint8Array {
  const packed = bytes.subarray(dataStart, dataStart + packedSize);
  if (method === 0) return packed;
  try {
    return inflateRawSync(packed, { maxOutputLength: size + 1 });
  } catch {
    throw new PackageUnfit('A part cannot be inflated.');
  }
}
