import { decodeText } from './decode-text';

/** One entry of a ZIP as its two headers describe it. */
export interface ZipEntry {
  name: string;
  method: number;
  encrypted: boolean;
  packedSize: number;
  /** Size claimed by the central directory. */
  size: number;
  /** CRC-32 of the content. */
  checksum: number;
  /** Size claimed by the entry's own header; null where it leaves that to a later record. */
  localSize: number | null;
  dataStart: number;
}

const END_RECORD = 0x06054b50;
const CENTRAL_HEADER = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const END_RECORD_SIZE = 22;
const LONGEST_COMMENT = 65_535;
const SIZE_IN_EXTRA = 0xffffffff;

/**
 * The entries of a ZIP by its central directory, without inflating anything; null when the directory is
 * missing, points outside the file, or names more than `limit` entries (`tooMany`).
 */
export function readZipDirectory(bytes: Buffer, limit: number): ZipEntry[] | { tooMany: number } | null {
  const end = findEndRecord(bytes);
  if (end < 0) return null;
  const count = bytes.readUInt16LE(end + 10);
  if (count > limit) return { tooMany: count };
  const entries: ZipEntry[] = [];
  let position = bytes.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    const entry = readEntry(bytes, position);
    if (entry === null) return null;
    entries.push(entry.entry);
    position = entry.next;
  }
  return entries;
}

function findEndRecord(bytes: Buffer): number {
  const first = Math.max(0, bytes.length - END_RECORD_SIZE - LONGEST_COMMENT);
  for (let position = bytes.length - END_RECORD_SIZE; position >= first; position -= 1) {
    if (bytes.readUInt32LE(position) === END_RECORD) return position;
  }
  return -1;
}

function readEntry(bytes: Buffer, position: number): { entry: ZipEntry; next: number } | null {
  if (position + 46 > bytes.length || bytes.readUInt32LE(position) !== CENTRAL_HEADER) return null;
  const nameLength = bytes.readUInt16LE(position + 28);
  const next =
    position + 46 + nameLength + bytes.readUInt16LE(position + 30) + bytes.readUInt16LE(position + 32);
  const local = readLocalHeader(bytes, bytes.readUInt32LE(position + 42));
  if (next > bytes.length || local === null) return null;
  const packedSize = bytes.readUInt32LE(position + 20);
  if (local.dataStart + packedSize > bytes.length) return null;
  const entry: ZipEntry = {
    name: nameOf(bytes.subarray(position + 46, position + 46 + nameLength)),
    method: bytes.readUInt16LE(position + 10),
    encrypted: (bytes.readUInt16LE(position + 8) & 1) === 1,
    packedSize,
    size: bytes.readUInt32LE(position + 24),
    checksum: bytes.readUInt32LE(position + 16),
    ...local,
  };
  return { entry, next };
}

/** Chinese Windows packs names in GBK and does not say so; others use UTF-8, said or not. */
function nameOf(bytes: Buffer): string {
  return (decodeText(bytes) ?? bytes.toString('latin1')).replaceAll('\\', '/');
}

function readLocalHeader(bytes: Buffer, position: number): Pick<ZipEntry, 'localSize' | 'dataStart'> | null {
  if (position + 30 > bytes.length || bytes.readUInt32LE(position) !== LOCAL_HEADER) return null;
  const isLater = (bytes.readUInt16LE(position + 6) & 8) === 8;
  const claimed = bytes.readUInt32LE(position + 22);
  const isElsewhere = claimed === SIZE_IN_EXTRA || (isLater && claimed === 0);
  return {
    localSize: isElsewhere ? null : claimed,
    dataStart: position + 30 + bytes.readUInt16LE(position + 26) + bytes.readUInt16LE(position + 28),
  };
}
