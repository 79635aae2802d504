import { crc32 } from 'node:zlib';

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END_RECORD = 0x06054b50;
const VERSION = 20;
const NAME_IS_UTF8 = 0x0800;

/** A ZIP of parts that are packed no more: cheap to write, and cheap to read again. */
export function storedZip(parts: Readonly<Record<string, Buffer>>): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const [path, content] of Object.entries(parts)) {
    const name = Buffer.from(path);
    const about = description(content, name.length);
    const local = Buffer.concat([uint32(LOCAL_HEADER), about, Buffer.alloc(2), name]);
    const place = Buffer.concat([Buffer.alloc(12), uint32(offset)]);
    centrals.push(Buffer.concat([uint32(CENTRAL_HEADER), Buffer.from([VERSION, 0]), about, place, name]));
    locals.push(local, content);
    offset += local.length + content.length;
  }
  const directory = Buffer.concat(centrals);
  return Buffer.concat([...locals, directory, endRecord(centrals.length, directory.length, offset)]);
}

/** What both headers of a part say, up to the length of its name. */
function description(content: Buffer, nameLength: number): Buffer {
  const about = Buffer.alloc(24);
  about.writeUInt16LE(VERSION, 0);
  about.writeUInt16LE(NAME_IS_UTF8, 2);
  about.writeUInt32LE(crc32(content), 10);
  about.writeUInt32LE(content.length, 14);
  about.writeUInt32LE(content.length, 18);
  about.writeUInt16LE(nameLength, 22);
  return about;
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
  bytes.writeUInt32LE(value, 0);
  return bytes;
}
