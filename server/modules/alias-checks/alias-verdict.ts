import type { Outcome } from '../../../domain/outcome';
import type { Reading } from '../../../domain/reading';

/** Where an alias leads that once led to our account: still to it, to somebody else, or nobody can tell. */
export type AliasVerdict = 'ours' | 'moved' | 'untold';

/** How soon an alias is asked for again, in days: after a reading, and after an answer that told nothing. */
const AGAIN_AFTER_DAYS = { ours: 30, moved: 30, untold: 1 } as const satisfies Record<AliasVerdict, number>;

/** Only a page that was read says where an alias leads; that nobody is there any more says nothing of our account. */
export function aliasVerdict(
  seen: { outcome: Outcome; reading: Pick<Reading, 'uid'> | null },
  uid: string,
): AliasVerdict {
  const shown = seen.outcome === 'read' ? (seen.reading?.uid ?? null) : null;
  if (shown === null) return 'untold';
  return shown.toLowerCase() === uid.toLowerCase() ? 'ours' : 'moved';
}

/** When the alias is to be asked for again. */
export function aliasDueAt(verdict: AliasVerdict, at: Date): Date {
  return new Date(at.getTime() + AGAIN_AFTER_DAYS[verdict] * 86_400_000);
}
