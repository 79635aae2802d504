import type { DiscrepancyKind } from '../../../domain/discrepancy';
import type { ClaimState, FormNumber } from '../../../domain/form';
import type { Stretch } from '../../../domain/stretch';
import {
  HISTORY_KINDS,
  type HistoryAccountDto,
  type HistoryKind,
  type HistorySourceDto,
  type HolderHistoryEntryDto,
} from './holder-history.dto';

/** An entry of this kind; what it does not speak of is null. */
export function entryOf(
  kind: HistoryKind,
  at: Date,
  more: Partial<HolderHistoryEntryDto>,
): HolderHistoryEntryDto {
  return {
    ...{ at: at.toISOString(), kind, by: null, source: null, account: null, state: null, form: null },
    ...{ discrepancy: null, counts: null, detail: null, change: null, cells: [] },
    ...more,
  };
}

/** Of one moment, what followed from something stands above it. */
export function newestFirst(entries: HolderHistoryEntryDto[]): HolderHistoryEntryDto[] {
  const rank = ({ kind }: HolderHistoryEntryDto) => HISTORY_KINDS.indexOf(kind);
  return entries.toSorted((a, b) => (a.at === b.at ? rank(b) - rank(a) : a.at < b.at ? 1 : -1));
}

export interface ClaimOfHolder extends Stretch {
  state: ClaimState;
  form: FormNumber | null;
  /** Name of the list it came from, where it came from no form. */
  list: string | null;
  account: HistoryAccountDto | null;
  openedFrom: HistorySourceDto | null;
  openedBy: string | null;
  closedFrom: HistorySourceDto | null;
  closedBy: string | null;
}

export function claimEntries(claims: ClaimOfHolder[]): HolderHistoryEntryDto[] {
  return claims.flatMap((claim) => {
    const { account, state, form, list: detail } = claim;
    const said = { account, state, form, detail };
    const opened = { ...said, by: claim.openedBy, source: claim.openedFrom };
    const closed = { ...said, by: claim.closedBy, source: claim.closedFrom };
    return between(claim, {
      from: (at) => entryOf('claim-opened', at, opened),
      to: (at) => entryOf('claim-closed', at, closed),
    });
  });
}

export interface AccountOfHolder {
  account: HistoryAccountDto;
  fromAt: Date;
  passedAt: Date | null;
}

export function accountEntries(accounts: AccountOfHolder[]): HolderHistoryEntryDto[] {
  return accounts.flatMap(({ account, fromAt, passedAt }) =>
    between(
      { fromAt, toAt: passedAt },
      {
        from: (at) => entryOf('account-added', at, { account }),
        to: (at) => entryOf('account-passed', at, { account }),
      },
    ),
  );
}

export interface VerificationOfHolder extends Stretch {
  counts: boolean;
  reason: string | null;
  account: HistoryAccountDto;
}

/** One stretch that ends where the next of the account begins has not ended: its words or its counting changed. */
export function verificationEntries(stretches: VerificationOfHolder[]): HolderHistoryEntryDto[] {
  const keyOf = (account: HistoryAccountDto, at: Date | null) => `${account.id} ${at?.getTime()}`;
  const begins = new Set(stretches.map(({ account, fromAt }) => keyOf(account, fromAt)));
  const ends = new Set(stretches.map(({ account, toAt }) => keyOf(account, toAt)));
  return stretches.flatMap(({ account, counts, reason: detail, fromAt, toAt }) => {
    const isContinued = ends.has(keyOf(account, fromAt));
    const isFollowed = begins.has(keyOf(account, toAt));
    return between(
      { fromAt, toAt: isFollowed ? null : toAt },
      {
        from: (at) =>
          entryOf(isContinued ? 'verification-changed' : 'verification-gained', at, {
            ...{ account, counts, detail },
          }),
        to: (at) => entryOf('verification-lost', at, { account, counts, detail }),
      },
    );
  });
}

export interface DiscrepancyOfHolder extends Stretch {
  kind: DiscrepancyKind;
  claimed: string | null;
  seen: string | null;
  account: HistoryAccountDto | null;
}

export function discrepancyEntries(discrepancies: DiscrepancyOfHolder[]): HolderHistoryEntryDto[] {
  return discrepancies.flatMap(({ kind: discrepancy, claimed, seen, account, ...stretch }) => {
    const detail = [claimed, seen].filter((words) => words !== null).join(' ↔ ') || null;
    return between(stretch, {
      from: (at) => entryOf('discrepancy-opened', at, { discrepancy, account, detail }),
      to: (at) => entryOf('discrepancy-closed', at, { discrepancy, account, detail }),
    });
  });
}

export function registerEntries(
  changes: { at: Date; summary: string; by: string | null }[],
): HolderHistoryEntryDto[] {
  return changes.map(({ at, summary, by }) => entryOf('register-changed', at, { detail: summary, by }));
}

/** The entry of its beginning and, where it has ended, that of its end. */
function between<Entry>(
  { fromAt, toAt }: Stretch,
  { from, to }: Record<'from' | 'to', (at: Date) => Entry>,
): Entry[] {
  return toAt === null ? [from(fromAt)] : [from(fromAt), to(toAt)];
}
