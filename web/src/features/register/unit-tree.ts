/** What the tree needs to know of an organization. */
export interface TreeMember {
  id: number;
  parentId: number | null;
  name: string;
  level: string;
  closedOn: string | null;
}

/** The organizations of one unit, each under its superior; the tops have none in this unit. */
export interface OrganizationTree<One extends TreeMember> {
  tops: One[];
  below: Map<number, One[]>;
  byId: Map<number, One>;
}

const LEVEL_ORDER = ['committee', 'working-committee', 'general-branch', 'branch'];
const byName = new Intl.Collator('zh-CN', { numeric: true });

/**
 * Hangs organizations under their superiors: open before closed, then by level, then by name. Whoever's
 * superior belongs to another unit stands at the top, and so does one of a circle, so that nobody is lost.
 */
export function organizationTree<One extends TreeMember>(all: One[]): OrganizationTree<One> {
  const byId = new Map(all.map((one) => [one.id, one]));
  const below = new Map<number, One[]>();
  const tops: One[] = [];
  for (const one of [...all].sort(inOrder)) {
    if (one.parentId === null || !byId.has(one.parentId)) tops.push(one);
    else hangBelow(below, one.parentId, one);
  }
  const tree = { tops, below, byId };
  liftCircles(tree, all);
  return tree;
}

function hangBelow<One>(below: Map<number, One[]>, parentId: number, one: One): void {
  const siblings = below.get(parentId);
  if (siblings) siblings.push(one);
  else below.set(parentId, [one]);
}

function inOrder(one: TreeMember, other: TreeMember): number {
  const closed = Number(one.closedOn !== null) - Number(other.closedOn !== null);
  const level = LEVEL_ORDER.indexOf(one.level) - LEVEL_ORDER.indexOf(other.level);
  return closed || level || byName.compare(one.name, other.name);
}

function liftCircles<One extends TreeMember>(tree: OrganizationTree<One>, all: One[]): void {
  const reached = new Set(tree.tops.flatMap((top) => subtreeOf(tree, top.id)).map(({ id }) => id));
  for (const one of all) {
    if (reached.has(one.id)) continue;
    const siblings = tree.below.get(one.parentId!) ?? [];
    tree.below.set(
      one.parentId!,
      siblings.filter((sibling) => sibling !== one),
    );
    tree.tops.push(one);
    for (const { id } of subtreeOf(tree, one.id)) reached.add(id);
  }
}

/** The organization with everything below it, itself first; empty for an unknown id. */
export function subtreeOf<One extends TreeMember>(tree: OrganizationTree<One>, id: number): One[] {
  const found = new Set<One>();
  const waiting = [tree.byId.get(id)];
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
    if (found.has(one)) continue;
    found.add(one);
    waiting.push(...(tree.below.get(one.id) ?? []));
  }
  return [...found];
}

/** The superiors of an organization within its unit, nearest first. */
export function superiorsOf<One extends TreeMember>(tree: OrganizationTree<One>, id: number): One[] {
  const found: One[] = [];
  let one = tree.byId.get(tree.byId.get(id)?.parentId ?? -1);
  while (one && one.id !== id && !found.includes(one)) {
    found.push(one);
    one = tree.byId.get(one.parentId ?? -1);
  }
  return found;
}
