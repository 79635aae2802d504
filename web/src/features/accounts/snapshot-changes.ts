import type { Schemas } from '../../api/schemas';

type Snapshot = Schemas['SnapshotDto'];

const SAID = ['nickname', 'verified', 'reason', 'followers', 'following', 'posts'] as const;
export type SnapshotPart = (typeof SAID)[number];

export interface SnapshotChange {
  part: SnapshotPart;
  from: Snapshot[SnapshotPart];
  to: Snapshot[SnapshotPart];
}

/**
 * What a snapshot says differently from the one before. A part the page did not show is no change: not
 * shown means unknown.
 */
export function snapshotChanges(snapshot: Snapshot, before: Snapshot | undefined): SnapshotChange[] {
  if (!before) return [];
  return SAID.filter((part) => snapshot[part] !== null && snapshot[part] !== before[part]).map((part) => ({
    part,
    from: before[part],
    to: snapshot[part],
  }));
}
