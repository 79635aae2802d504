import { cleanText } from '../../../domain/text';

/** One cell as the workbook holds it, before any rule of the forms. */
export interface Cell {
  /** Dates stand for the day their UTC fields show. Null: nothing in it. */
  value: string | number | boolean | Date | null;
  /** Target of a hyperlink, or of a =HYPERLINK() formula. */
  link: string | null;
  /** `#N/A`, `#REF!` … */
  error: string | null;
  formula: string | null;
}

export const EMPTY_CELL: Cell = { value: null, link: null, error: null, formula: null };

/** The text a reader of the sheet sees in the cell, cleaned; '' for an empty cell, the code for an error. */
export function cellText(cell: Cell): string {
  if (cell.error !== null) return cell.error;
  const { value } = cell;
  if (value === null) return '';
  if (typeof value === 'string') return cleanText(value);
  if (value instanceof Date) return dayText(value);
  return typeof value === 'number' ? plainNumber(value) : value ? '是' : '否';
}

/** Nothing to be seen in it. Excel leaves links behind in cells that were cleared: they do not count. */
export function isBlank(cell: Cell): boolean {
  return cellText(cell) === '';
}

/** Without the detour over toISOString: a large sheet asks for hundreds of thousands of days. */
function dayText(date: Date): string {
  const year = date.getUTCFullYear();
  if (Number.isNaN(year)) return '';
  if (year < 1000 || year > 9999) return date.toISOString().slice(0, 10);
  return `${year}-${twoDigits(date.getUTCMonth() + 1)}-${twoDigits(date.getUTCDate())}`;
}

function twoDigits(number: number): string {
  return number < 10 ? `0${number}` : String(number);
}

/** Digits in full: Excel keeps phone numbers and uids typed as numbers exactly up to 15 digits. */
function plainNumber(value: number): string {
  if (!Number.isFinite(value)) return '';
  return Number.isInteger(value) && Math.abs(value) < 1e15 ? value.toFixed(0) : String(value);
}
