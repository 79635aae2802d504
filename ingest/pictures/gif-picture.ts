const HEAD = 13;
const EXTENSION = 0x21;
const IMAGE = 0x2c;
const TRAILER = 0x3b;
/** Of the extensions only the one that says how a frame is shown, and the one that says how often all are. */
const GRAPHIC_CONTROL = 0xf9;
const APPLICATION = 0xff;

/** A GIF without comments, texts and what applications noted; null when it ends before its trailer. */
export function cleanGif(bytes: Buffer): Buffer | null {
  if (bytes.length < HEAD) return null;
  let at = HEAD + colourBytes(bytes[10]!);
  const kept = [bytes.subarray(0, at)];
  while (at < bytes.length) {
    if (bytes[at] === TRAILER) return Buffer.concat([...kept, bytes.subarray(at, at + 1)]);
    const end = blockEnd(bytes, at);
    if (end === null) return null;
    if (isShown(bytes, at)) kept.push(bytes.subarray(at, end));
    at = end;
  }
  return null;
}

function isShown(bytes: Buffer, at: number): boolean {
  if (bytes[at] === IMAGE) return true;
  const label = bytes[at + 1];
  if (label === GRAPHIC_CONTROL) return true;
  return label === APPLICATION && bytes.toString('latin1', at + 3, at + 14) === 'NETSCAPE2.0';
}

/** An image has its place, perhaps colours of its own, and the code size before its data. */
function blockEnd(bytes: Buffer, at: number): number | null {
  if (bytes[at] === EXTENSION) return dataEnd(bytes, at + 2);
  if (bytes[at] !== IMAGE || at + 10 > bytes.length) return null;
  return dataEnd(bytes, at + 11 + colourBytes(bytes[at + 9]!));
}

/** Data come in pieces, each with its length before it; one of length 0 ends them. */
function dataEnd(bytes: Buffer, from: number): number | null {
  for (let at = from; at < bytes.length; at += 1 + bytes[at]!) {
    if (bytes[at] === 0) return at + 1;
  }
  return null;
}

function colourBytes(flags: number): number {
  return flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0;
}
