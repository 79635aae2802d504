import { crc32, deflateRawSync } from 'node:zlib';

/** One file of a ZIP. */
export interface ZipPart {
  path: string;
  bytes: Uint8Array;
  /** For content that is packed already: it is stored as it is. */
  stored: boolean;
}

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END_RECORD = 0x06054b50;
const VERSION = 20;
const NAMES_IN_UTF8 = 0x0800;
/** 1980-01-01: the same parts give the same bytes. */
const DAY = 0x0021;

/** A ZIP of these parts in their order, by Node's own deflate: several times as fast as one in JavaScript. */
export function writeZip(parts: readonly ZipPart[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { path, bytes, stored } of parts) {
    const name = Buffer.from(path);
    const packed = stored ? bytes : deflateRawSync(bytes);
    const fields = entryFields(bytes, { packed: packed.length, name: name.length, stored });
    const local = Buffer.concat([uint32(LOCAL_HEADER), fields, name]);
    directory.push(centralHeader(fields, name, offset));
    files.push(local, Buffer.from(packed.buffer, packed.byteOffset, packed.byteLength));
    offset += local.length + packed.length;
  }
  const central = Buffer.concat(directory);
  return Buffer.concat([...files, central, endRecord(parts.length, central.length, offset)]);
}

/** What both headers of an entry say, from the version needed to the length of the extra field. */
function entryFields(bytes: Uint8Array, of: { packed: number; name: number; stored: boolean }): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(VERSION, 0);
  fields.writeUInt16LE(NAMES_IN_UTF8, 2);
  fields.writeUInt16LE(of.stored ? 0 : 8, 4);
  fields.writeUInt16LE(DAY, 8);
  fields.writeUInt32LE(crc32(bytes), 10);
  fields.writeUInt32LE(of.packed, 14);
  fields.writeUInt32LE(bytes.length, 18);
  fields.writeUInt16LE(of.name, 22);
  return fields;
}

function centralHeader(fields: Buffer, name: Buffer, offset: number): Buffer {
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(offset, 10);
  return Buffer.concat([uint32(CENTRAL_HEADER), Buffer.from([VERSION, 0]), fields, rest, name]);
}

function endRecord(count: number, size: number, offset: number): Buffer {
  const record = Buffer.alloc(22);
  record.writeUInt32LE(END_RECORD, 0);
  record.writeUInt16LE(count, 8);
  record.writeUInt16LE(count, 10);
  record.writeUInt32LE(size, 12);
  record.writeUInt32LE(offset, 16);
  return record;
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
