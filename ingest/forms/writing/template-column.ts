import type { DataValidation } from 'exceljs';
import { dateField } from '../fields/date.field';
import { countField } from '../fields/count.field';
import { memberCountField } from '../fields/member-count.field';
import { exampleOf, type FormColumn, type FormDefinition } from '../form-definition';
import { textWidth } from './text-width';

const NARROWEST = 8;
const WIDEST = 42;
const LONGEST_PROMPT = 255;

/** How the cells of a column are formatted: dates as dates, counts as numbers, all else as text. */
export function numberFormatOf({ field }: FormColumn): string {
  if (field === dateField) return 'yyyy-mm-dd';
  return field === countField || field === memberCountField ? '0' : '@';
}

/** Wide enough for the heading, the example and everything offered, in characters. */
export function widthOf(column: FormColumn, { number }: FormDefinition, offered: readonly string[]): number {
  const texts = [`* ${column.heading}`, exampleOf(column, number), ...offered];
  const widest = texts.reduce((most, text) => Math.max(most, textWidth(text)), 0);
  return Math.min(WIDEST, Math.max(NARROWEST, widest + 2));
}

/** What stands beside a heading as its note: must it be filled in, what to write, an example. */
export function noteOf(column: FormColumn, { number }: FormDefinition): string {
  const { heading, required, rule } = column;
  return `${heading}（${required ? '必填' : '选填'}）\n${rule}\n例：${exampleOf(column, number)}`;
}

/** A choice that is only offered: what else people write is for the reader to judge. */
export function promptOf(
  column: FormColumn,
  definition: FormDefinition,
  list: string | null,
): DataValidation {
  const prompt = {
    allowBlank: true,
    showInputMessage: true,
    promptTitle: column.heading,
    prompt: `${column.rule}例：${exampleOf(column, definition.number)}`.slice(0, LONGEST_PROMPT),
    showErrorMessage: false,
  };
  if (list !== null) return { ...prompt, type: 'list', formulae: [list] };
  // exceljs writes a validation without type, which is Excel's own 任何值, but does not declare it.
  return { ...prompt, type: 'any' as DataValidation['type'], formulae: [] };
}
