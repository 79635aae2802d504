import type { ClaimState, FormNumber } from '../../../../domain/form';
import type { Platform } from '../../../../domain/platform';
import { sharesPlatform } from '../../../../domain/state-conflict';

/** What a form says of a holder in its newest version: a taken row, or the claim that stands for one. */
export interface PhaseStatement {
  holderId: number;
  accountId: number | null;
  state: ClaimState;
  /** Null where nothing is opened, and on a platform whose pages nobody visits. */
  platform: Platform | null;
  /** The platforms it speaks of. */
  platforms: Platform[];
  form: FormNumber;
  submissionId: number;
  phaseId: number;
  phaseOrdinal: number;
}

/**
 * Rows of current submissions that no claim stands for although nothing later speaks of their holder and platform
 * any more: their claims come back. Of several phases the newest decides.
 */
export function statementsToReopen(rows: PhaseStatement[], standing: PhaseStatement[]): PhaseStatement[] {
  const known = [...standing];
  const reopened: PhaseStatement[] = [];
  for (const row of rows.toSorted((a, b) => b.phaseOrdinal - a.phaseOrdinal)) {
    if (known.some((each) => saysTheSame(each, row) || overrules(each, row))) continue;
    reopened.push(row);
    known.push(row);
  }
  return reopened;
}

function saysTheSame(a: PhaseStatement, b: PhaseStatement): boolean {
  return (
    a.holderId === b.holderId &&
    a.accountId === b.accountId &&
    a.state === b.state &&
    a.platform === b.platform
  );
}

function overrules(later: PhaseStatement, row: PhaseStatement): boolean {
  return (
    later.holderId === row.holderId && later.phaseOrdinal > row.phaseOrdinal && sharesPlatform(later, row)
  );
}
