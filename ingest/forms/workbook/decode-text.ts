const MARKS: readonly { bytes: readonly number[]; charset: string }[] = [
  { bytes: [0xef, 0xbb, 0xbf], charset: 'utf-8' },
  { bytes: [0xff, 0xfe], charset: 'utf-16le' },
  { bytes: [0xfe, 0xff], charset: 'utf-16be' },
];

/** The charset that a byte order mark names; null without one. */
export function markedCharset(bytes: Buffer): string | null {
  return MARKS.find((mark) => mark.bytes.every((byte, index) => bytes[index] === byte))?.charset ?? null;
}

/**
 * The text of a file of text, whatever charset it declares: by its byte order mark, else UTF-8 where all of it is,
 * else GB 18030. Null when the bytes are text in none of them. Never throws.
 */
export function decodeText(bytes: Buffer): string | null {
  const marked = markedCharset(bytes);
  return marked === null ? (decodeAs('utf-8', bytes) ?? decodeAs('gb18030', bytes)) : decodeAs(marked, bytes);
}

function decodeAs(charset: string, bytes: Buffer): string | null {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
