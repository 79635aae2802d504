const BOMS: readonly { bytes: readonly number[]; charset: string }[] = [
  { bytes: [0xef, 0xbb, 0xbf], charset: 'utf-8' },
  { bytes: [0xff, 0xfe], charset: 'utf-16le' },
  { bytes: [0xfe, 0xff], charset: 'utf-16be' },
];

/** A page declares its charset near its top; HTML asks for the first 1024 bytes, Sina needs some more. */
const HEAD_BYTES = 4096;

/** Of the characters beyond ASCII, which share may be damaged in a page that is still UTF-8. */
const DAMAGED_SHARE = 1 / 4;

/**
 * The text of a page's bytes. A byte order mark decides; else bytes that read as UTF-8 are UTF-8, whatever
 * the page declares; else the declared charset (header before meta), and GB18030 where nothing fits: Sina
 * has served GBK pages that declare utf-8, and the reverse. An empty body is an empty text; never throws.
 */
export function decodePage(body: Uint8Array, contentType?: string | null): string {
  const marked = BOMS.find(({ bytes }) => bytes.every((byte, index) => body[index] === byte));
  if (marked) return new TextDecoder(marked.charset).decode(body);
  return utf8Text(body) ?? decodeAs(declaredCharset(body, contentType), body);
}

/** Streaming, so that a character cut in two at the end of a truncated page is no damage. */
function utf8Text(body: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body, { stream: true });
  } catch {
    const text = new TextDecoder('utf-8').decode(body, { stream: true });
    return isHardlyDamaged(text) ? text : null;
  }
}

/** A broken character here and there does not make a page GBK; GBK read as UTF-8 is mostly broken. */
function isHardlyDamaged(text: string): boolean {
  let damaged = 0;
  let beyondAscii = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 0xfffd) damaged += 1;
    if (code > 0x7f) beyondAscii += 1;
  }
  return damaged < beyondAscii * DAMAGED_SHARE;
}

function declaredCharset(body: Uint8Array, contentType: string | null | undefined): string {
  const inHeader = charsetIn(contentType ?? '');
  return inHeader ?? charsetIn(Buffer.from(body.subarray(0, HEAD_BYTES)).toString('latin1')) ?? 'gb18030';
}

function charsetIn(text: string): string | null {
  return /charset\s*=\s*["']?\s*([\w-]+)/i.exec(text)?.[1]?.toLowerCase() ?? null;
}

function decodeAs(charset: string, body: Uint8Array): string {
  const isUnicode = charset.startsWith('utf');
  try {
    return new TextDecoder(isUnicode ? 'gb18030' : charset).decode(body);
  } catch {
    return new TextDecoder('gb18030').decode(body);
  }
}
