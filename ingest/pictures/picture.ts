import { cleanGif } from './gif-picture';
import { cleanJpeg } from './jpeg-picture';
import { cleanPng } from './png-picture';
import { cleanWebp } from './webp-picture';

/** The formats that every browser shows and that carry no script. */
export const PICTURE_TYPES = ['image/png', 'image/jpeg', 'image/webp', 'image/gif'] as const;
export type PictureType = (typeof PICTURE_TYPES)[number];

/** A picture as it may be kept: its image data alone. */
export interface CleanPicture {
  type: PictureType;
  bytes: Buffer;
}

/** `format`: none of the formats taken, whatever the file is called; `broken`: begins as one and does not go on so. */
export type PictureFault = 'format' | 'broken';

interface PictureFormat {
  type: PictureType;
  isOne: (bytes: Buffer) => boolean;
  /** The picture without all that is no image data; null when it breaks off. */
  clean: (bytes: Buffer) => Buffer | null;
}

const FORMATS: readonly PictureFormat[] = [
  { type: 'image/png', isOne: (bytes) => begins(bytes, '\x89PNG\r\n\x1a\n'), clean: cleanPng },
  { type: 'image/jpeg', isOne: (bytes) => begins(bytes, '\xff\xd8\xff'), clean: cleanJpeg },
  {
    type: 'image/webp',
    isOne: (bytes) => begins(bytes, 'RIFF') && bytes.toString('latin1', 8, 12) === 'WEBP',
    clean: cleanWebp,
  },
  {
    type: 'image/gif',
    isOne: (bytes) => begins(bytes, 'GIF87a') || begins(bytes, 'GIF89a'),
    clean: cleanGif,
  },
];

/**
 * Tells a picture by its first bytes and takes out what a camera or an editor noted beside the image: place, time,
 * device, texts, thumbnails. The image itself stays as it is, byte for byte; an empty file is of no format.
 */
export function cleanPicture(bytes: Buffer): CleanPicture | PictureFault {
  const format = FORMATS.find(({ isOne }) => isOne(bytes));
  if (!format) return 'format';
  const clean = format.clean(bytes);
  return clean === null ? 'broken' : { type: format.type, bytes: clean };
}

function begins(bytes: Buffer, magic: string): boolean {
  return bytes.toString('latin1', 0, magic.length) === magic;
}
