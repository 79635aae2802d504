const HEAD = 12;
const CHUNK_HEAD = 8;
const KEPT = new Set(['VP8 ', 'VP8L', 'VP8X', 'ANIM', 'ANMF', 'ALPH', 'ICCP']);
const IMAGE = new Set(['VP8 ', 'VP8L', 'ANMF']);
/** In the flags of VP8X: there is Exif, there is XMP. */
const METADATA_FLAGS = 0x0c;

/** A WebP without Exif, XMP and unknown chunks; null when it breaks off or holds no image. */
export function cleanWebp(bytes: Buffer): Buffer | null {
  const kept: Buffer[] = [];
  let hasImage = false;
  const end = HEAD - 4 + bytes.readUInt32LE(4);
  if (end > bytes.length) return null;
  for (let at = HEAD; at + CHUNK_HEAD <= Math.min(end, bytes.length);) {
    const type = bytes.toString('latin1', at, at + 4);
    const size = bytes.readUInt32LE(at + 4);
    const next = at + CHUNK_HEAD + size;
    if (next > end) return null;
    if (KEPT.has(type)) kept.push(chunk(bytes.subarray(at, next), type));
    hasImage ||= IMAGE.has(type);
    at = next + (size % 2);
  }
  return hasImage ? riff(kept) : null;
}

/** Chunks begin at even places. */
function chunk(bytes: Buffer, type: string): Buffer {
  const copy = Buffer.concat([bytes, Buffer.alloc(bytes.length % 2)]);
  if (type === 'VP8X') copy[CHUNK_HEAD] = copy[CHUNK_HEAD]! & ~METADATA_FLAGS;
  return copy;
}

function riff(chunks: readonly Buffer[]): Buffer {
  const body = Buffer.concat([Buffer.from('WEBP', 'latin1'), ...chunks]);
  const head = Buffer.from('RIFF\0\0\0\0', 'latin1');
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body]);
}
