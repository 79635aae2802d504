import { subtreeOf, type OrganizationTree, type TreeMember } from './unit-tree';

/** What goes along when an organization moves: those below it, and the holders of all of them. */
export interface MoveConsequence {
  below: number;
  holders: number;
}

/** Counts what moves with an organization; nothing for one that is not in the tree. */
export function moveConsequence<One extends TreeMember & { holders: number }>(
  tree: OrganizationTree<One>,
  id: number,
): MoveConsequence {
  const moving = subtreeOf(tree, id);
  return {
    below: Math.max(0, moving.length - 1),
    holders: moving.reduce((total, { holders }) => total + holders, 0),
  };
}
