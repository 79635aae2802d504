/**
 * What figures rest on (依据): accounts by the age of their last reading. `of` = `stale` + `unread` + those read
 * within the limit.
 */
export interface Basis {
  of: number;
  stale: number;
  unread: number;
  /** ISO moment of the oldest last reading; null when nothing has been read. */
  oldestReadAt: string | null;
  /** Hours after which a reading is too old. */
  limitHours: number;
}

/** Adds up the bases of groups that share no account; without a group, nothing of nothing. */
export function addBases(bases: readonly Omit<Basis, 'limitHours'>[], limitHours: number): Basis {
  const sum = (part: 'of' | 'stale' | 'unread') => bases.reduce((total, basis) => total + basis[part], 0);
  const oldest = bases.flatMap(({ oldestReadAt }) => oldestReadAt ?? []).sort()[0];
  return {
    of: sum('of'),
    stale: sum('stale'),
    unread: sum('unread'),
    oldestReadAt: oldest ?? null,
    limitHours,
  };
}

/** Of the accounts, the parts read within the limit and longer ago, 0 to 1; null where there is no account. */
export function basisShares({ of, stale, unread }: Basis): { fresh: number; stale: number } | null {
  return of === 0 ? null : { fresh: (of - stale - unread) / of, stale: stale / of };
}
