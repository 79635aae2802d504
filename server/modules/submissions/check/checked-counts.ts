import type { Problem, Severity } from '../../../../domain/problem';
import type { RowChange } from '../../../../domain/row-differences';
import type { IntakeCountsDto, IntakeRowDto } from '../checked-sheet.dto';

/** Counts of a checked sheet; `problems` are those of the sheet as a whole. */
export function checkedCounts(rows: readonly IntakeRowDto[], problems: readonly Problem[]): IntakeCountsDto {
  const present = rows.filter(({ row }) => row !== null);
  const all = [...problems, ...rows.flatMap((row) => row.problems)];
  const of = (change: RowChange) => rows.filter((row) => row.change === change).length;
  const at = (severity: Severity) => all.filter((problem) => problem.severity === severity).length;
  const good = present.filter(({ taken }) => taken).length;
  return {
    rows: present.length,
    good,
    refused: present.length - good,
    new: of('new'),
    changed: of('changed'),
    unchanged: of('unchanged'),
    missing: of('missing'),
    errors: at('error'),
    warnings: at('warning'),
    hints: at('hint'),
  };
}
