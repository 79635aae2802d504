import type { Problem } from '../../../domain/problem';
import { makeProblem } from '../problems/make-problem';
import type { Facts } from '../problems/problem-text';
import type { ProblemCode } from '../problems/problem-texts.zh';
import { containerOf } from './container';
import { inflateEntry } from './inflate-entry';
import { LARGEST_FILE } from './open-workbook';
import { isLeftByPrograms, isWorkbookName } from './workbook-name';
import { readZipDirectory, type ZipEntry } from './zip-directory';

export { isWorkbookName } from './workbook-name';

export interface ZippedFile {
  /** Folders and name, as they are in the ZIP. */
  path: string;
  bytes: Buffer;
}

export interface SkippedFile {
  path: string;
  /** One Chinese sentence. */
  reason: string;
}

/** The workbooks of a ZIP and what else lies in it, or why none of it is read. */
export type ZipReading =
  { kind: 'files'; files: ZippedFile[]; skipped: SkippedFile[] } | { kind: 'refused'; problem: Problem };

export interface ZipLimits {
  entries: number;
  /** Bytes of all files together. */
  total: number;
}

/** 150 units with a dozen files each, and a third of a gigabyte of them. */
export const ZIP_LIMITS: ZipLimits = { entries: 5000, total: 300_000_000 };
const MOST_ENTRIES_OF_A_WORKBOOK = 65_535;
const PACKAGE = /^(?:\[Content_Types\]\.xml|content\.xml|Index\/.*\.iwa|Index\.zip)$/iu;
const ARCHIVE = /\.(?:zip|rar|7z|tar|gz)$/iu;
const FAULTS: Partial<Record<ProblemCode, string>> = {
  'FILE.FORGED': '压缩包里标注的大小与这个文件的实际大小不符，没有读取，请重新压缩。',
};

/** Is it a ZIP of files, and not a workbook, which is a ZIP itself? */
export function isZipOfWorkbooks(bytes: Buffer): boolean {
  if (containerOf(bytes) !== 'zip') return false;
  const directory = readZipDirectory(bytes, MOST_ENTRIES_OF_A_WORKBOOK);
  return Array.isArray(directory) && !directory.some(({ name }) => PACKAGE.test(name));
}

/**
 * Unpacks the workbooks of a ZIP, in whatever folders they lie, within bounds on their number and size. What is no
 * workbook is named with the reason; what systems leave in folders is passed over.
 */
export function readZip(bytes: Buffer, limits: ZipLimits = ZIP_LIMITS): ZipReading {
  const directory = readZipDirectory(bytes, limits.entries);
  if (directory === null) return refused('ZIP.DAMAGED');
  if ('tooMany' in directory) {
    return refused('ZIP.TOO_MANY_FILES', { files: directory.tooMany, limit: limits.entries });
  }
  const entries = directory.filter(({ name }) => !name.endsWith('/') && !isLeftByPrograms(name));
  if (entries.some(({ encrypted }) => encrypted)) return refused('ZIP.ENCRYPTED');
  const wanted = entries.filter((entry) => reasonToSkip(entry) === null);
  const total = wanted.reduce((sum, { size }) => sum + size, 0);
  if (total > limits.total) return refused('ZIP.TOO_LARGE', { limit: limits.total / 1_000_000 });
  if (wanted.length === 0) return refused('ZIP.NO_WORKBOOKS');
  return unpacked(bytes, entries);
}

function unpacked(bytes: Buffer, entries: readonly ZipEntry[]): ZipReading {
  const files: ZippedFile[] = [];
  const skipped: SkippedFile[] = [];
  for (const entry of entries) {
    const path = safePath(entry.name);
    const content = reasonToSkip(entry) ?? contentOf(bytes, entry);
    if (typeof content === 'string') skipped.push({ path, reason: content });
    else files.push({ path, bytes: content });
  }
  return { kind: 'files', files, skipped };
}

function reasonToSkip({ name, size, localSize }: ZipEntry): string | null {
  if (ARCHIVE.test(name)) return '压缩包里的压缩包不读取，请把其中的表格直接放进来。';
  if (!isWorkbookName(name)) return '这不是表格文件，没有读取，如果是附表请另存为 .xlsx。';
  const isTooLarge = Math.max(size, localSize ?? 0) > LARGEST_FILE;
  return isTooLarge ? `文件超过 ${LARGEST_FILE / 1_000_000} MB，没有读取，请按附表拆成几个文件。` : null;
}

/** A damaged file is told by itself; the others are read. */
function contentOf(bytes: Buffer, entry: ZipEntry): Buffer | string {
  const content = inflateEntry(bytes, entry);
  if (typeof content !== 'string') return content;
  return FAULTS[content] ?? '这个文件在压缩包里已经损坏，没有读取，请重新压缩后上传。';
}

/** Nobody's path leads out of the folder it is shown or written in. */
function safePath(name: string): string {
  const parts = name.split('/').filter((part) => part !== '' && part !== '.' && part !== '..');
  return parts.join('/');
}

function refused(code: ProblemCode, facts?: Facts): ZipReading {
  return { kind: 'refused', problem: makeProblem(facts ? { code, facts } : { code }) };
}
