import type { Problem } from '../../../domain/problem';
import { definitionOf } from '../../../ingest/forms/form-definitions';
import { refusedRows, sheetIsRefused, type WorkbookReading } from '../../../ingest/forms/workbook-reading';
import type { Judgement } from '../../fixtures/forms/corruptions/corruption';
import { SOUND_ROWS } from '../../fixtures/forms/corruptions/corruption-base';

const KEYS = definitionOf(7).columns.map(({ key }) => key);
const SOUND = SOUND_ROWS.map((row) => valuesOf(row));

/** Null when a reading is what it should be, else what is wrong with it. */
export function complaint(reading: WorkbookReading, judgement: Judgement): string | null {
  return unclear(allProblems(reading)) ?? JUDGES[judgement](reading);
}

export function allProblems({ problems, sheets }: WorkbookReading): Problem[] {
  return [...problems, ...sheets.flatMap((sheet) => sheet.problems)];
}

/** The file, or every sheet in it, is not taken. */
export function isRefused({ problems, sheets }: WorkbookReading): boolean {
  return problems.some(({ severity }) => severity === 'error') || sheets.every(sheetIsRefused);
}

const JUDGES: Record<Judgement, (reading: WorkbookReading) => string | null> = {
  refused: (reading) => (isRefused(reading) ? null : 'should be refused'),
  'rows-intact': (reading) => (isIntact(reading) ? null : 'should have kept its rows'),
  'intact-or-told': (reading) => (isIntact(reading) || isTold(reading) ? null : 'changed without a word'),
  'prefix-or-told': (reading) => (isPrefix(reading) || isTold(reading) ? null : 'lost rows without a word'),
  answered: () => null,
  'rows-refused': (reading) => (everyRowRefused(reading) ? null : 'took a row that it should not'),
};

/** Every problem is one Chinese sentence of bounded length, and none speaks of programs. */
function unclear(problems: readonly Problem[]): string | null {
  const bad = problems.find(
    ({ message }) => !/^[^。]{4,400}。$/u.test(message) || /undefined|\[object|NaN|Error:/u.test(message),
  );
  return bad ? `unclear: ${bad.code} ${bad.message}` : null;
}

function isTold(reading: WorkbookReading): boolean {
  return allProblems(reading).some(({ severity }) => severity !== 'hint');
}

function isIntact(reading: WorkbookReading): boolean {
  return JSON.stringify(rowsOf(reading)) === JSON.stringify(SOUND);
}

function isPrefix(reading: WorkbookReading): boolean {
  const rows = rowsOf(reading).slice(0, -1);
  return JSON.stringify(rows) === JSON.stringify(SOUND.slice(0, rows.length));
}

function everyRowRefused({ sheets }: WorkbookReading): boolean {
  return sheets.every((sheet) => {
    const refused = refusedRows(sheet);
    return sheetIsRefused(sheet) || sheet.rows.every(({ row }) => refused.has(row));
  });
}

function rowsOf({ sheets }: WorkbookReading): unknown[] {
  return sheets.flatMap((sheet) => sheet.rows.map((row) => valuesOf(row)));
}

function valuesOf(row: Readonly<Record<string, unknown>>): unknown[] {
  return KEYS.map((key) => row[key] ?? null);
}
