import { decodeText } from './decode-text';
import { refuse, type SheetsReading } from './refusal';
import { separatedRows } from './separated-rows';

const DELIMITERS = [',', ';', '\t'];
const SAMPLED = 20_000;

/**
 * A file of separated values, in UTF-8, UTF-16 with its mark, or GB 18030, separated by comma, semicolon or tab:
 * one sheet, every field a text as it was typed.
 */
export function readCsv(bytes: Buffer): SheetsReading {
  const text = decodeText(bytes);
  if (text === null) return refuse('FILE.ENCODING');
  const rows = separatedRows(text, delimiterOf(text.slice(0, SAMPLED)));
  return 'kind' in rows
    ? rows
    : { kind: 'sheets', sheets: [{ name: 'Sheet1', hidden: false, rows, merges: [] }] };
}

/** The one that separates most, as it stands outside quotes. */
function delimiterOf(sample: string): string {
  const unquoted = sample.replace(/"[^"]*"/gu, '');
  const counts = DELIMITERS.map((delimiter) => unquoted.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))]!;
}
