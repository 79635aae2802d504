import type { IntakeColumn, IntakeRow } from './intake-answers';

type Problem = IntakeRow['problems'][number];
type Severity = Problem['severity'];

/** How one cell of a staged row is shown. */
export interface CellMark {
  text: string | null;
  /** What it says now in the register of claims; null when it is not changed or was empty. */
  before: string | null;
  isChanged: boolean;
  /** Worst of the cell's problems; null without any. */
  severity: Severity | null;
  problems: Problem[];
}

const WORST_FIRST: Severity[] = ['error', 'warning', 'hint'];

/** What to show in a cell. A problem belongs to the cell of its column letter. */
export function cellMark(row: IntakeRow, column: IntakeColumn): CellMark {
  const difference = row.differences.find((one) => one.key === column.key);
  const problems = column.letter === null ? [] : row.problems.filter((one) => one.column === column.letter);
  return {
    text: row.cells[column.key] ?? null,
    before: row.change === 'changed' ? (difference?.before ?? null) : null,
    isChanged: row.change === 'changed' && difference !== undefined,
    severity: worstOf(problems),
    problems,
  };
}

/** The worst severity among problems; null without any. */
export function worstOf(problems: Pick<Problem, 'severity'>[]): Severity | null {
  return WORST_FIRST.find((severity) => problems.some((problem) => problem.severity === severity)) ?? null;
}
