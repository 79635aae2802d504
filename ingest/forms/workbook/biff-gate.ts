import type { ProblemCode } from '../problems/problem-texts.zh';
import { MOST_CELLS } from './sheet-builder';
import { MOST_LINKED_CELLS } from './hyperlink-ranges';

/** Numbers of the records that say how large a sheet becomes. [MS-XLS] 2.3. */
const BEGIN = 0x0809;
const PASSWORD = 0x002f;
const HYPERLINK = 0x01b8;
const SEVERAL_NUMBERS = 0x00bd;
const ONE_CELL = new Set([0x0203, 0x027e, 0x00fd, 0x0204, 0x0006, 0x0205, 0x00d6]);
/** Excel 97–2003. */
const VERSION = 0x0600;
/** Longest record of Excel 97–2003; what is longer goes on in another. */
const LONGEST_RECORD = 8228;

/**
 * Walks over the records of an .xls file's stream before the parser sees it: whole, of a known version, without a
 * password, and with no more cells than a form can have. The code of what is wrong, or null.
 */
export function biffRefusal(stream: Buffer): ProblemCode | null {
  if (stream.length < 8 || stream.readUInt16LE(0) !== BEGIN) return 'FILE.DAMAGED';
  if (stream.readUInt16LE(4) !== VERSION) return 'FILE.DAMAGED';
  let cells = 0;
  let linked = 0;
  let at = 0;
  while (at + 4 <= stream.length && !isPadding(stream, at)) {
    const record = stream.readUInt16LE(at);
    const length = stream.readUInt16LE(at + 2);
    if (length > LONGEST_RECORD || at + 4 + length > stream.length) return 'FILE.DAMAGED';
    if (record === PASSWORD) return 'FILE.ENCRYPTED';
    if (ONE_CELL.has(record)) cells += 1;
    if (record === SEVERAL_NUMBERS) cells += Math.floor(length / 6);
    if (record === HYPERLINK && length >= 8) linked += cellsLinked(stream, at + 4);
    if (cells > MOST_CELLS) return 'FILE.TOO_COMPLEX';
    if (linked > MOST_LINKED_CELLS) return 'FILE.FORGED';
    at += 4 + length;
  }
  return null;
}

/** Some programs fill the stream up with zeros. */
function isPadding(stream: Buffer, at: number): boolean {
  return stream.readUInt32LE(at) === 0;
}

/** Like those of .xlsx, a hyperlink over a range is made for every cell of it. */
function cellsLinked(stream: Buffer, at: number): number {
  const [top, bottom, left, right] = [0, 2, 4, 6].map((offset) => stream.readUInt16LE(at + offset));
  return Math.max(0, bottom! - top! + 1) * Math.max(0, right! - left! + 1);
}
