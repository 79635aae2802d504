import { markedCharset } from './decode-text';

/** What the first bytes say a file is, whatever its name. */
export type Container =
  'empty' | 'zip' | 'ole' | 'html' | 'xml-spreadsheet' | 'web-archive' | 'text' | 'other';

const ZIP = Buffer.from('PK\u0003\u0004', 'latin1');
const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const SNIFFED = 4096;
/** What may stand before the first element. */
const PROLOGUE = /^(?:\s|<\?[^>]*>|<!--[\s\S]*?-->|<!doctype(?:[^>[]|\[[^\]]*\])*>)*/iu;
const HTML = /^<(?:html|head|meta|body|table|div|style|center|p)\b/iu;
const XML_SPREADSHEET = /^<(?:\w+:)?workbook\b/iu;
const OTHER_TEXT = /^(?:%PDF|\{\\rtf)/u;

/** Tells workbooks from what people take for one: web pages and text named .xls, pictures, letters. */
export function containerOf(bytes: Buffer): Container {
  if (bytes.length === 0) return 'empty';
  if (startsWith(bytes, ZIP)) return 'zip';
  if (startsWith(bytes, OLE)) return 'ole';
  const start = bytes.subarray(0, SNIFFED);
  const charset = markedCharset(start);
  const isWide = charset?.startsWith('utf-16') ?? false;
  if (!isWide && !isPrintable(start)) return 'other';
  return textKind(new TextDecoder(charset ?? 'utf-8').decode(start));
}

function textKind(text: string): Container {
  const root = text.replace(PROLOGUE, '');
  if (XML_SPREADSHEET.test(root)) return 'xml-spreadsheet';
  if (HTML.test(root)) return 'html';
  if (/^mime-version:/iu.test(root)) return 'web-archive';
  return OTHER_TEXT.test(root) || root.startsWith('<') ? 'other' : 'text';
}

function startsWith(bytes: Buffer, magic: Buffer): boolean {
  return bytes.subarray(0, magic.length).equals(magic);
}

/** Text in UTF-8 or GB 18030 has no control characters but white space. */
function isPrintable(bytes: Buffer): boolean {
  return bytes.every((byte) => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d);
}
