import { hasErrors, isRefused, isReplaced, isUnderWay } from './file-groups';
import type { CommitMode, IntakeFile, IntakeSheet } from './intake-answers';
import { isReady, rowTotals } from './intake-totals';

/** What a commit would do now, told before it happens. */
export interface CommitConsequence {
  /** Sheets that would be taken. */
  sheets: number;
  /** Rows that would be taken, those that change nothing among them. */
  rows: number;
  /** Rows held now that would no longer count as reported. */
  missing: number;
  /** Rows with errors in the sheets that would be taken: they stay outside. */
  refused: number;
  /** Those of them in sheets with a version that counts: what was reported there may end with it. */
  refusedAgain: number;
  /** Files and sheets that cannot be taken, or were taken out of the choice by hand. */
  refusedFiles: number;
  undecidedSheets: number;
  blockedSheets: number;
  /** A later file of the intake holds the same form of the same unit. */
  replacedSheets: number;
  unselectedSheets: number;
  /** Why nothing can be committed; null when it can. */
  hindrance: 'reading' | 'nothing' | 'errors' | 'replaced' | null;
}

/** What committing these files in this mode would write, and what would stay outside. */
export function commitConsequence(files: IntakeFile[], mode: CommitMode): CommitConsequence {
  const standing = files.filter((file) => file.state !== 'cancelled');
  const sheets = standing.flatMap((file) => file.sheets);
  const selected = sheets.filter((sheet) => sheet.selected);
  const counted = selected.filter((sheet) => !isReplaced(sheet));
  const taken = counted.filter(isReady);
  const { good, missing, refused } = rowTotals(taken);
  return {
    sheets: taken.length,
    rows: good,
    missing,
    refused,
    refusedAgain: rowTotals(taken.filter((sheet) => sheet.version !== null)).refused,
    refusedFiles: standing.filter(isRefused).length,
    undecidedSheets: counted.filter((sheet) => sheet.undecided.length > 0).length,
    blockedSheets: counted.filter((sheet) => sheet.blocked && sheet.undecided.length === 0).length,
    replacedSheets: selected.length - counted.length,
    unselectedSheets: sheets.length - selected.length,
    hindrance: hindranceOf({ standing, selected, counted, taken, mode }),
  };
}

interface Standing {
  standing: IntakeFile[];
  selected: IntakeSheet[];
  counted: IntakeSheet[];
  taken: IntakeSheet[];
  mode: CommitMode;
}

function hindranceOf({ standing, selected, counted, taken, mode }: Standing): CommitConsequence['hindrance'] {
  if (standing.some(isUnderWay)) return 'reading';
  if (mode === 'all-or-nothing') {
    if (counted.some((sheet) => !isReady(sheet) || hasErrors(sheet))) return 'errors';
    if (selected.length > counted.length) return 'replaced';
  }
  return taken.length === 0 ? 'nothing' : null;
}
