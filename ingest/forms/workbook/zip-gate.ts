import { linkedCells, MOST_LINKED_CELLS } from './hyperlink-ranges';
import { inflateEntry } from './inflate-entry';
import { refuse, type Refusal } from './refusal';
import { storedZip } from './stored-zip';
import { withResults } from './uncalculated-formulas';
import { readZipDirectory, type ZipEntry } from './zip-directory';

/** Bounds of what a workbook may hold; the defaults let 100,000 rows of 15 columns through. */
export interface GateLimits {
  entries: number;
  /** Bytes of one inflated part, and of all together. */
  part: number;
  total: number;
  /** Inflated ÷ packed, for parts above a megabyte. */
  ratio: number;
}

export const GATE_LIMITS: GateLimits = { entries: 1000, part: 150_000_000, total: 200_000_000, ratio: 200 };

/** pass: a ZIP rebuilt from the inspected parts alone. refused: why, as a problem of the file. */
export type GateVerdict = { kind: 'pass'; bytes: Buffer } | Refusal;

/**
 * The parts a table is read from, and the metadata of new formulas, which the parser will not do without; pictures,
 * macros and the like are never even inflated.
 */
const NEEDED =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/(?:workbook\d*|styles\d*|sharedStrings\d*|metadata\d*)\.xml|xl\/_rels\/[^/]+\.rels|xl\/worksheets\/[^/]+\.xml|xl\/worksheets\/_rels\/[^/]+\.rels)$/i;
const WORKBOOK_PART = /^xl\/workbook\d*\.xml$/i;
export function isNeeded(part: string): boolean {
  return NEEDED.test(part);
}

/** Parts that tell what else a ZIP may be. */
const OTHER_FORMATS = [
  { part: /^xl\/workbook\.bin$/i, format: '二进制工作簿（.xlsb）' },
  { part: /^content\.xml$/i, format: 'OpenDocument 表格（.ods）' },
  { part: /^Index\/.*\.iwa$|^Index\.zip$/i, format: 'Numbers 表格（.numbers）' },
  { part: /^word\/document\d*\.xml$/i, format: 'Word 文档（.docx）' },
  { part: /^ppt\/presentation\d*\.xml$/i, format: 'PowerPoint 演示文稿（.pptx）' },
];
const SMALL_PART = 1_000_000;
const DECLARATIONS = ['<!DOCTYPE', '<!ENTITY'];
const WORKSHEET = /^xl\/worksheets\/[^/]+\.xml$/i;

/**
 * Bounds a ZIP before any Excel parser sees it: what both headers claim, what really comes out, the ratio, the
 * number of parts, and markup Excel never writes. The parser gets only what was inspected here.
 */
export function passZipGate(bytes: Buffer, limits: GateLimits = GATE_LIMITS): GateVerdict {
  const directory = readZipDirectory(bytes, limits.entries);
  if (directory === null) return refuse('FILE.DAMAGED');
  if ('tooMany' in directory) {
    return refuse('FILE.TOO_MANY_PARTS', { parts: directory.tooMany, limit: limits.entries });
  }
  return refusalOfClaims(directory, limits) ?? refusalOfKind(directory) ?? inflateNeeded(bytes, directory);
}

function refusalOfClaims(entries: readonly ZipEntry[], limits: GateLimits): GateVerdict | null {
  if (entries.some((entry) => entry.encrypted)) return refuse('FILE.ENCRYPTED');
  const total = entries.reduce((sum, entry) => sum + entry.size, 0);
  const isTooBig = total > limits.total || entries.some((entry) => inflatesTooMuch(entry, limits));
  if (isTooBig) return refuse('FILE.INFLATES', { limit: Math.round(limits.total / 1_000_000) });
  const isForged = entries.some(({ localSize, size }) => localSize !== null && localSize !== size);
  const isTwice = new Set(entries.map((entry) => entry.name)).size < entries.length;
  return isForged || isTwice ? refuse('FILE.FORGED') : null;
}

function inflatesTooMuch({ size, localSize, packedSize }: ZipEntry, limits: GateLimits): boolean {
  const claimed = Math.max(size, localSize ?? 0);
  return claimed > limits.part || (claimed > SMALL_PART && claimed > packedSize * limits.ratio);
}

function refusalOfKind(entries: readonly ZipEntry[]): GateVerdict | null {
  const names = entries.map((entry) => entry.name);
  if (names.some((name) => WORKBOOK_PART.test(name))) return null;
  const other = OTHER_FORMATS.find(({ part }) => names.some((name) => part.test(name)));
  return other ? refuse('FILE.OTHER_FORMAT', { format: other.format }) : refuse('FILE.NOT_A_WORKBOOK');
}

function inflateNeeded(bytes: Buffer, entries: readonly ZipEntry[]): GateVerdict {
  const parts: Record<string, Buffer> = {};
  for (const entry of entries.filter(({ name }) => isNeeded(name))) {
    const part = inflateEntry(bytes, entry);
    if (typeof part === 'string') return refuse(part);
    if (DECLARATIONS.some((declaration) => part.includes(declaration))) return refuse('FILE.FOREIGN_MARKUP');
    if (WORKSHEET.test(entry.name) && linkedCells(part) > MOST_LINKED_CELLS) return refuse('FILE.FORGED');
    parts[entry.name] = WORKSHEET.test(entry.name) ? withResults(part) : part;
  }
  return { kind: 'pass', bytes: storedZip(parts) };
}
