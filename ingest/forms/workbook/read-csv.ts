import type { CellObject } from '@e965/xlsx';
import { CsvError, parse } from 'csv-parse/sync';
import { decodeText } from './decode-text';
import { refuse, type SheetsReading } from './refusal';
import { MOST_CELLS } from './sheet-builder';
import { textCell } from './text-cell';

type Rows = ((CellObject | undefined)[] | undefined)[];

const DELIMITERS = [',', ';', '\t'];
const SAMPLED = 20_000;
/** As many as Excel has. */
const MOST_FIELDS = 16_384;

/**
 * A file of separated values, in UTF-8, UTF-16 with its mark, or GB 18030, separated by comma, semicolon or tab:
 * one sheet, every field a text as it was typed.
 */
export function readCsv(bytes: Buffer): SheetsReading {
  const text = decodeText(bytes);
  if (text === null) return refuse('FILE.ENCODING');
  const delimiter = delimiterOf(text.slice(0, SAMPLED));
  const far = lineTooWide(text, delimiter);
  if (far !== null) return refuse('FILE.LINE_TOO_WIDE', { line: far, limit: MOST_FIELDS });
  try {
    return sheetOf(rowsOf(text, delimiter));
  } catch (error) {
    if (error instanceof CsvError) return refuse('FILE.QUOTES', { line: Number(error['lines'] ?? 1) });
    throw error;
  }
}

/** The one that separates most, as it stands outside quotes. */
function delimiterOf(sample: string): string {
  const unquoted = sample.replace(/"[^"]*"/gu, '');
  const counts = DELIMITERS.map((delimiter) => unquoted.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))]!;
}

/** The first line with more separators than Excel has columns; null when there is none. */
function lineTooWide(text: string, delimiter: string): number | null {
  if (text.length < MOST_FIELDS) return null;
  let line = 1;
  for (let start = 0; start < text.length; line += 1) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    if (end - start >= MOST_FIELDS && text.slice(start, end).split(delimiter).length > MOST_FIELDS)
      return line;
    start = end + 1;
  }
  return null;
}

function rowsOf(text: string, delimiter: string): Rows {
  const records: string[][] = parse(text, {
    delimiter,
    bom: true,
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: false,
    on_record: withoutEmptyEnd,
  });
  return records.map((fields) => (fields.length === 0 ? undefined : fields.map(cellOf)));
}

function cellOf(field: string): CellObject | undefined {
  return field === '' ? undefined : textCell(field);
}

/** Excel writes a separator for every column that was ever touched. */
function withoutEmptyEnd(fields: string[]): string[] {
  let length = fields.length;
  while (length > 0 && fields[length - 1]!.trim() === '') length -= 1;
  return fields.slice(0, length);
}

function sheetOf(rows: Rows): SheetsReading {
  const cells = rows.reduce((sum, row) => sum + (row?.length ?? 0), 0);
  if (cells > MOST_CELLS) return refuse('FILE.TOO_COMPLEX');
  return { kind: 'sheets', sheets: [{ name: 'Sheet1', hidden: false, rows, merges: [] }] };
}
