import type { Schemas } from '../api/schemas';

/** What a line on the age of readings says: whole percents, of which none hides a part that is not whole. */
export interface BasisParts {
  fresh: number;
  stale: number | null;
  oldestReadAt: string | null;
  unread: number | null;
  /** Is there anything that is not fresh? */
  isAged: boolean;
}

/** Null where the figures rest on no account at all; a part that is nothing is null. */
export function basisParts({ of, stale, unread, oldestReadAt }: Schemas['BasisDto']): BasisParts | null {
  if (of === 0) return null;
  return {
    fresh: Math.floor(((of - stale - unread) / of) * 100),
    stale: stale > 0 ? Math.ceil((stale / of) * 100) : null,
    oldestReadAt,
    unread: unread > 0 ? unread : null,
    isAged: stale + unread > 0,
  };
}
