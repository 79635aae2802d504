const NOTHING = Buffer.alloc(0);
const EXIF_HEAD = 'Exif\0\0';
/** Marker, length and head of an Exif segment; the TIFF data follow. */
const TIFF_AT = 4 + EXIF_HEAD.length;
const ORIENTATION = 0x0112;
const ENTRY_BYTES = 12;

/** An Exif segment with nothing in it but how the image is to be turned; empty where it is not turned. */
export function jpegOrientation(segment: Buffer): Buffer {
  if (segment.toString('latin1', 4, TIFF_AT) !== EXIF_HEAD) return NOTHING;
  const orientation = readOrientation(segment.subarray(TIFF_AT));
  if (orientation < 2 || orientation > 8) return NOTHING;
  const head = Buffer.from([0xff, 0xe1, 0, 34, ...Buffer.from(EXIF_HEAD, 'latin1')]);
  const tiff = Buffer.from('4d4d002a00000008000101120003000000010000000000000000', 'hex');
  tiff.writeUInt16BE(orientation, 18);
  return Buffer.concat([head, tiff]);
}

/** 1 to 8 as Exif counts; 1 (upright) where the data do not say or cannot be read. */
function readOrientation(tiff: Buffer): number {
  const isLittle = tiff.toString('latin1', 0, 2) === 'II';
  const short = (at: number) =>
    at + 2 > tiff.length ? 0 : isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at);
  if (tiff.length < 8) return 1;
  const first = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  for (let entry = 0; entry < short(first); entry++) {
    const at = first + 2 + entry * ENTRY_BYTES;
    if (short(at) === ORIENTATION) return short(at + 8);
  }
  return 1;
}
