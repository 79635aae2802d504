/** What an OLE compound file holds: its directory of named streams, not yet read. */
export interface CompoundFile {
  /** Names of the streams, at any level. */
  names: string[];
  /** The bytes of a stream; null when its sectors do not lead where they should. */
  stream(name: string): Buffer | null;
}

interface DirectoryEntry {
  name: string;
  type: number;
  start: number;
  size: number;
}

interface Sectors {
  size: number;
  count: number;
  at(sector: number): Buffer | null;
}

const HEADER_SIZE = 512;
const SECTOR_SHIFTS = [9, 12];
const MINI_SHIFT = 6;
const LAST_OF_CHAIN = 0xfffffffe;
const HIGHEST_SECTOR = 0xfffffffa;
const ENTRY_SIZE = 128;
const STREAM = 2;
const ROOT = 5;
const IDS_IN_HEADER = 109;

/**
 * Reads the directory of a compound file, as .xls files are, with every sector and every chain checked against the
 * file's own length: a forged one leads nowhere, and costs no more than its size. Null when it is damaged.
 */
export function readCompoundFile(bytes: Buffer): CompoundFile | null {
  const sectors = sectorsOf(bytes);
  const table = sectors && allocationTable(bytes, sectors);
  if (sectors === null || table === null) return null;
  const directory = chained(bytes.readUInt32LE(48), table, sectors);
  if (directory === null) return null;
  const entries = entriesOf(directory);
  const streams = entries.filter(({ type }) => type === STREAM);
  const mini = { bytes, sectors, table, root: entries.find(({ type }) => type === ROOT) };
  return {
    names: streams.map(({ name }) => name),
    stream(name) {
      const entry = streams.find((one) => one.name === name);
      if (entry === undefined) return null;
      const isMini = entry.size < bytes.readUInt32LE(56);
      const whole = isMini ? miniStream(entry.start, mini) : chained(entry.start, table, sectors);
      return whole === null || whole.length < entry.size ? null : whole.subarray(0, entry.size);
    },
  };
}

function sectorsOf(bytes: Buffer): Sectors | null {
  if (bytes.length < HEADER_SIZE) return null;
  const shift = bytes.readUInt16LE(30);
  if (!SECTOR_SHIFTS.includes(shift) || bytes.readUInt16LE(32) !== MINI_SHIFT) return null;
  return sectorsIn(bytes, 1 << shift, 1);
}

/** The last sector may be cut short: some programs do not fill it up. */
function sectorsIn(bytes: Buffer, size: number, before: number): Sectors {
  const count = Math.ceil(bytes.length / size) - before;
  return {
    size,
    count,
    at(sector) {
      if (sector >= count) return null;
      const start = (sector + before) * size;
      const part = bytes.subarray(start, start + size);
      return part.length === size ? part : Buffer.concat([part, Buffer.alloc(size - part.length)]);
    },
  };
}

/** By sector the next one of its chain. */
function allocationTable(bytes: Buffer, sectors: Sectors): Uint32Array | null {
  const places = tablePlaces(bytes, sectors);
  if (places === null) return null;
  const perSector = sectors.size / 4;
  const table = new Uint32Array(places.length * perSector);
  for (const [index, place] of places.entries()) {
    const part = sectors.at(place);
    if (part === null) return null;
    for (let entry = 0; entry < perSector; entry += 1) {
      table[index * perSector + entry] = part.readUInt32LE(4 * entry);
    }
  }
  return table;
}

/** Which sectors hold the table: the first 109 are named in the header, the others in a chain of their own. */
function tablePlaces(bytes: Buffer, sectors: Sectors): number[] | null {
  const places = ids(bytes.subarray(76, 76 + 4 * IDS_IN_HEADER));
  let next = bytes.readUInt32LE(68);
  for (let seen = 0; next <= HIGHEST_SECTOR; seen += 1) {
    const part = sectors.at(next);
    if (part === null || seen > sectors.count) return null;
    places.push(...ids(part.subarray(0, sectors.size - 4)));
    next = part.readUInt32LE(sectors.size - 4);
  }
  const used = places.filter((place) => place <= HIGHEST_SECTOR);
  return used.length > sectors.count ? null : used;
}

function ids(bytes: Buffer): number[] {
  return Array.from({ length: bytes.length / 4 }, (_, index) => bytes.readUInt32LE(4 * index));
}

/** All sectors of a chain, one behind the other; null when it leaves the file or runs in a circle. */
function chained(start: number, table: Uint32Array, sectors: Sectors): Buffer | null {
  const parts: Buffer[] = [];
  let sector = start;
  for (; sector <= HIGHEST_SECTOR; sector = table[sector] ?? LAST_OF_CHAIN + 1) {
    const part = sectors.at(sector);
    if (part === null || parts.length > sectors.count) return null;
    parts.push(part);
  }
  return sector === LAST_OF_CHAIN ? Buffer.concat(parts) : null;
}

interface MiniPlace {
  bytes: Buffer;
  sectors: Sectors;
  table: Uint32Array;
  root: DirectoryEntry | undefined;
}

/** Small streams lie in pieces of 64 bytes inside the stream of the root entry. */
function miniStream(start: number, { bytes, sectors, table, root }: MiniPlace): Buffer | null {
  const whole = root && chained(root.start, table, sectors);
  const tableBytes = chained(bytes.readUInt32LE(60), table, sectors);
  if (!whole || tableBytes === null) return null;
  return chained(start, Uint32Array.from(ids(tableBytes)), sectorsIn(whole, 1 << MINI_SHIFT, 0));
}

function entriesOf(directory: Buffer): DirectoryEntry[] {
  const entries: DirectoryEntry[] = [];
  for (let at = 0; at + ENTRY_SIZE <= directory.length; at += ENTRY_SIZE) {
    const length = Math.min(Math.max(directory.readUInt16LE(at + 64) - 2, 0), 62);
    entries.push({
      name: directory.toString('utf16le', at, at + length),
      type: directory.readUInt8(at + 66),
      start: directory.readUInt32LE(at + 116),
      size: directory.readUInt32LE(at + 120),
    });
  }
  return entries;
}
