import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { cleanPicture } from './picture';

const PLACE = 'GPS 39.1N 117.2E 示例地点';

const pngChunk = (type: string, data: Buffer | string) => {
  const body = Buffer.from(data as string);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  return Buffer.concat([length, Buffer.from(type), body, Buffer.from('crc!')]);
};
const segment = (marker: number, data: Buffer | string) => {
  const body = Buffer.from(data as string);
  const length = Buffer.alloc(2);
  length.writeUInt16BE(body.length + 2);
  return Buffer.concat([Buffer.from([0xff, marker]), length, body]);
};
const riffChunk = (type: string, data: Buffer | string) => {
  const body = Buffer.from(data as string);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(body.length);
  return Buffer.concat([Buffer.from(type), length, body, Buffer.alloc(body.length % 2)]);
};
const riff = (...chunks: Buffer[]) => {
  const body = Buffer.concat([Buffer.from('WEBP'), ...chunks]);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(body.length);
  return Buffer.concat([Buffer.from('RIFF'), length, body]);
};
/** A TIFF with one entry that says “turn by 90°”, and the place behind it. */
const turned = (isLittle: boolean) =>
  Buffer.concat([
    Buffer.from('Exif\0\0'),
    Buffer.from(
      isLittle
        ? '49492a0008000000010012010300010000000600000000000000'
        : '4d4d002a00000008000101120003000000010006000000000000',
      'hex',
    ),
    Buffer.from(PLACE),
  ]);

const PNG_HEAD = Buffer.from('89504e470d0a1a0a', 'hex');
const PNG_PARTS = [
  pngChunk('IHDR', Buffer.alloc(13, 1)),
  pngChunk('IDAT', deflateSync('pixels')),
  pngChunk('IEND', ''),
];
const PNG = Buffer.concat([PNG_HEAD, ...PNG_PARTS]);
const SCAN = Buffer.concat([segment(0xda, 'head'), Buffer.from([1, 0xff, 0, 2, 0xff, 0xd3, 3, 0xff, 0xd9])]);
const JPEG = Buffer.concat([
  Buffer.from([0xff, 0xd8]),
  segment(0xe0, 'JFIF\0'),
  segment(0xdb, 'table'),
  SCAN,
]);
const WEBP = riff(riffChunk('VP8X', Buffer.alloc(10)), riffChunk('VP8L', 'pixel'));
const GIF_HEAD = Buffer.concat([
  Buffer.from('GIF89a'),
  Buffer.from([1, 0, 1, 0, 0x80, 0, 0]),
  Buffer.alloc(6),
]);
const GIF_IMAGE = Buffer.from([0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0]);
const GIF = Buffer.concat([GIF_HEAD, GIF_IMAGE, Buffer.from([0x3b])]);
const PLAIN = [
  ['image/png', PNG],
  ['image/jpeg', JPEG],
  ['image/webp', WEBP],
  ['image/gif', GIF],
] as const;

describe('a picture', () => {
  it.each(PLAIN)('of type %s without notes stays as it is', (type, bytes) => {
    expect(cleanPicture(bytes)).toEqual({ type, bytes });
  });

  it.each(PLAIN)('of type %s that breaks off anywhere is broken', (_, bytes) => {
    for (let length = 12; length < bytes.length; length++) {
      expect(cleanPicture(bytes.subarray(0, length))).toBe('broken');
    }
  });

  it('of another kind, or empty, is none that is taken', () => {
    for (const text of ['', '<svg onload="alert(1)"/>', '%PDF-1.4', 'BM', 'RIFF0000WAVE']) {
      expect(cleanPicture(Buffer.from(text))).toBe('format');
    }
  });

  it('loses what was noted in a PNG, and what hangs behind its end', () => {
    const [header, data, end] = PNG_PARTS as [Buffer, Buffer, Buffer];
    const notes = ['eXIf', 'tEXt', 'iTXt', 'zTXt', 'tIME', 'prVt'].map((type) => pngChunk(type, PLACE));
    const noted = Buffer.concat([PNG_HEAD, header, ...notes, data, end, Buffer.from(PLACE)]);
    expect(cleanPicture(noted)).toEqual({ type: 'image/png', bytes: PNG });
  });

  it('keeps what decides how a PNG looks', () => {
    const [header, data, end] = PNG_PARTS as [Buffer, Buffer, Buffer];
    const see = Buffer.concat([PNG_HEAD, header, pngChunk('tRNS', 'x'), pngChunk('gAMA', 'abcd'), data, end]);
    expect(cleanPicture(see)).toMatchObject({ bytes: see });
  });

  it('loses what was noted in a JPEG, and what hangs behind its end', () => {
    const notes = [0xe1, 0xe2, 0xed, 0xfe].map((marker) => segment(marker, PLACE));
    const noted = Buffer.concat([JPEG.subarray(0, 2), ...notes, JPEG.subarray(2), Buffer.from(PLACE)]);
    expect(cleanPicture(noted)).toEqual({ type: 'image/jpeg', bytes: JPEG });
  });

  it.each([true, false])(
    'keeps how a JPEG is to be turned and nothing else of its Exif (little %p)',
    (isLittle) => {
      const noted = Buffer.concat([JPEG.subarray(0, 2), segment(0xe1, turned(isLittle)), JPEG.subarray(2)]);
      const { bytes } = cleanPicture(noted) as { bytes: Buffer };
      expect(bytes.includes(Buffer.from(PLACE))).toBe(false);
      expect(bytes.subarray(2, 38)).toEqual(segment(0xe1, turned(false).subarray(0, 32)));
      expect(Buffer.concat([bytes.subarray(0, 2), bytes.subarray(38)])).toEqual(JPEG);
      expect(cleanPicture(bytes)).toMatchObject({ bytes });
    },
  );

  it('loses what was noted in a WebP, and the flags that say so', () => {
    const flagged = riffChunk('VP8X', Buffer.concat([Buffer.from([0x0c]), Buffer.alloc(9)]));
    const noted = riff(
      flagged,
      riffChunk('VP8L', 'pixel'),
      riffChunk('EXIF', PLACE),
      riffChunk('XMP ', PLACE),
    );
    expect(cleanPicture(noted)).toEqual({ type: 'image/webp', bytes: WEBP });
  });

  it('loses the comments of a GIF and keeps how often it is played', () => {
    const comment = Buffer.concat([Buffer.from([0x21, 0xfe, 3]), Buffer.from('abc'), Buffer.from([0])]);
    const looped = Buffer.concat([
      Buffer.from([0x21, 0xff, 11]),
      Buffer.from('NETSCAPE2.0'),
      Buffer.from([3, 1, 0, 0, 0]),
    ]);
    const noted = Buffer.concat([GIF_HEAD, comment, looped, GIF_IMAGE, Buffer.from([0x3b, 9, 9])]);
    const clean = Buffer.concat([GIF_HEAD, looped, GIF_IMAGE, Buffer.from([0x3b])]);
    expect(cleanPicture(noted)).toEqual({ type: 'image/gif', bytes: clean });
  });

  it('whatever stands in it ends in a picture or a fault, and cleaning twice changes nothing', () => {
    const anything = fc
      .tuple(fc.constantFrom(...PLAIN), fc.uint8Array({ maxLength: 80 }), fc.nat(60))
      .map(([[, bytes], noise, at]) => {
        const copy = Buffer.concat([bytes, Buffer.from(noise)]);
        Buffer.from(noise).copy(copy, 8 + at);
        return copy;
      });
    fc.assert(
      fc.property(anything, (bytes) => {
        const clean = cleanPicture(bytes);
        if (typeof clean === 'string') return ['format', 'broken'].includes(clean);
        const again = cleanPicture(clean.bytes);
        return typeof again !== 'string' && again.bytes.equals(clean.bytes);
      }),
      { numRuns: 2000 },
    );
  });
});
