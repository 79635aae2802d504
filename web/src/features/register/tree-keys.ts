import type { TreeMember } from './unit-tree';
import type { TreeRow } from './tree-rows';

/** What a key does in the tree: choose another organization, or open or close one. */
export interface TreeStep {
  choose?: number;
  toggle?: number;
}

/**
 * The keys of a tree: up and down walk its lines, right opens or goes in, left closes or goes out, Home and End
 * go to the ends. null for other keys and an empty tree. `at` is the chosen line, -1 for none.
 */
export function stepInTree(rows: TreeRow<TreeMember>[], at: number, key: string): TreeStep | null {
  if (rows.length === 0) return null;
  const row = rows[at];
  const ends: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 };
  const wanted = ends[key];
  if (wanted !== undefined) return choice(rows, Math.min(rows.length - 1, Math.max(0, wanted)));
  if (!row) return null;
  if (key === 'ArrowRight') return stepIn(rows, at, row);
  if (key === 'ArrowLeft') return row.isOpen ? { toggle: row.one.id } : choice(rows, superiorAt(rows, at));
  if (key === ' ' && row.children > 0) return { toggle: row.one.id };
  return null;
}

function stepIn(rows: TreeRow<TreeMember>[], at: number, row: TreeRow<TreeMember>): TreeStep | null {
  if (row.children === 0) return null;
  return row.isOpen ? choice(rows, at + 1) : { toggle: row.one.id };
}

function superiorAt(rows: TreeRow<TreeMember>[], at: number): number {
  const depth = rows[at]!.depth;
  for (let above = at - 1; above >= 0; above--) if (rows[above]!.depth < depth) return above;
  return at;
}

function choice(rows: TreeRow<TreeMember>[], at: number): TreeStep | null {
  const row = rows[at];
  return row ? { choose: row.one.id } : null;
}
