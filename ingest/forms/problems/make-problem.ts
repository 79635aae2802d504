import { withoutIdCards } from '../../../domain/id-card';
import type { Problem, Severity } from '../../../domain/problem';
import type { Facts } from './problem-text';
import { PROBLEM_TEXTS, type ProblemCode } from './problem-texts.zh';

/** Where in a sheet a problem is, as Excel shows it; what is not known is left out. */
export interface Place {
  row?: number;
  /** Column letter. */
  column?: string;
  heading?: string;
}

export interface ProblemFacts {
  code: ProblemCode;
  place?: Place;
  /** The value seen. */
  value?: string | null;
  facts?: Facts;
  /** Overrides the severity of the code, e.g. a warning in a column that may stay empty. */
  severity?: Severity;
}

const LONGEST_VALUE = 80;
const LONGEST_LOOKED_AT = 1000;

/** A problem with its sentence: place, what is wrong, what to do. */
export function makeProblem({ code, place = {}, value = null, facts = {}, severity }: ProblemFacts): Problem {
  const text = PROBLEM_TEXTS[code];
  return {
    code,
    severity: severity ?? text.severity,
    row: place.row ?? null,
    column: place.column ?? null,
    value: value === null ? null : shorten(value),
    message: `${describe(place)}${text.sentence(shortFacts(facts))}`,
  };
}

/** A text cut to 80 characters, whole code points only, without ID-card numbers: it is shown and kept. */
export function shorten(given: string): string {
  const text = withoutIdCards(given.slice(0, LONGEST_LOOKED_AT));
  const characters = Array.from(text.slice(0, 4 * LONGEST_VALUE));
  return characters.length > LONGEST_VALUE ? `${characters.slice(0, LONGEST_VALUE - 1).join('')}…` : text;
}

function describe({ row, column, heading }: Place): string {
  const parts = [
    row === undefined ? '' : `第 ${row} 行`,
    column === undefined ? '' : `${column} 列`,
    heading === undefined ? '' : `“${shorten(heading)}”`,
  ].filter(Boolean);
  return parts.length === 0 ? '' : `${parts.join(' ')}：`;
}

function shortFacts(facts: Facts): Facts {
  return Object.fromEntries(
    Object.entries(facts).map(([name, fact]) => [name, typeof fact === 'string' ? shorten(fact) : fact]),
  );
}
