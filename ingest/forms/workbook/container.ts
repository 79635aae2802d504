/** What the first bytes say a file is, whatever its name. */
export type Container = 'empty' | 'zip' | 'encrypted' | 'xls' | 'html' | 'xml-spreadsheet' | 'text' | 'other';

const ZIP = Buffer.from('PK\u0003\u0004', 'latin1');
const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
/** Names of streams inside an OLE file. */
const ENCRYPTED_STREAM = Buffer.from('EncryptedPackage', 'utf16le');
const WORKBOOK_STREAM = Buffer.from('Workbook', 'utf16le');
const BOOK_STREAM = Buffer.from('Book', 'utf16le');
const SNIFFED = 4096;

/** Tells workbooks from what people take for one: web pages and text named .xls, password-protected files, pictures. */
export function containerOf(bytes: Buffer): Container {
  if (bytes.length === 0) return 'empty';
  if (startsWith(bytes, ZIP)) return 'zip';
  if (startsWith(bytes, OLE)) return oleKind(bytes);
  const start = bytes.subarray(0, SNIFFED);
  if (start.includes(0)) return 'other';
  const text = start
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trimStart()
    .toLowerCase();
  if (text.includes('urn:schemas-microsoft-com:office:spreadsheet')) return 'xml-spreadsheet';
  if (/^(?:<!doctype html|<html|<table|<head|<meta)/.test(text)) return 'html';
  return isPrintable(start) ? 'text' : 'other';
}

function startsWith(bytes: Buffer, magic: Buffer): boolean {
  return bytes.subarray(0, magic.length).equals(magic);
}

function oleKind(bytes: Buffer): Container {
  if (bytes.includes(ENCRYPTED_STREAM)) return 'encrypted';
  return bytes.includes(WORKBOOK_STREAM) || bytes.includes(BOOK_STREAM) ? 'xls' : 'other';
}

/** Text in UTF-8 or GB 18030 has no control characters but white space. */
function isPrintable(bytes: Buffer): boolean {
  return bytes.every((byte) => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d);
}
