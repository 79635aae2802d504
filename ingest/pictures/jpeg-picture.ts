import { jpegOrientation } from './jpeg-orientation';

const SOI = Buffer.from([0xff, 0xd8]);
const EOI = 0xd9;
const SOS = 0xda;
const APP0 = 0xe0;
const APP1 = 0xe1;
const APP2 = 0xe2;
const APP14 = 0xee;
const APP15 = 0xef;
const COMMENT = 0xfe;

/**
 * A JPEG without Exif, XMP, IPTC, comments, and what is appended behind its end. How it is to be turned stays:
 * without it a photograph of a screen lies on its side. Null when it ends before its end marker.
 */
export function cleanJpeg(bytes: Buffer): Buffer | null {
  const kept: Buffer[] = [SOI];
  for (let at = 2; at + 2 <= bytes.length;) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1]!;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === EOI) return Buffer.concat([...kept, bytes.subarray(at, at + 2)]);
    const end = segmentEnd(bytes, at, marker);
    if (end === null) return null;
    kept.push(cleanSegment(bytes.subarray(at, end), marker));
    at = end;
  }
  return null;
}

/** A scan's compressed data belongs to its segment. */
function segmentEnd(bytes: Buffer, at: number, marker: number): number | null {
  if (at + 4 > bytes.length) return null;
  const length = bytes.readUInt16BE(at + 2);
  const end = at + 2 + length;
  if (length < 2 || end > bytes.length) return null;
  return marker === SOS ? scanEnd(bytes, end) : end;
}

/** Within a scan 0xff stands before a stuffed zero or a restart marker; anything else is the next segment. */
function scanEnd(bytes: Buffer, from: number): number | null {
  for (
    let at = bytes.indexOf(0xff, from);
    at >= 0 && at + 1 < bytes.length;
    at = bytes.indexOf(0xff, at + 1)
  ) {
    const next = bytes[at + 1]!;
    const isData = next === 0 || next === 0xff || (next >= 0xd0 && next <= 0xd7);
    if (!isData) return at;
  }
  return null;
}

/** JFIF, the colour profile and Adobe's note on colours decide how the image looks. */
function cleanSegment(segment: Buffer, marker: number): Buffer {
  if (marker === APP1) return jpegOrientation(segment);
  if (marker === APP2) return segment.toString('latin1', 4, 15) === 'ICC_PROFILE' ? segment : Buffer.alloc(0);
  const isNote = (marker > APP0 && marker <= APP15 && marker !== APP14) || marker === COMMENT;
  return isNote ? Buffer.alloc(0) : segment;
}
