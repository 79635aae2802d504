import { superiorsOf, type OrganizationTree, type TreeMember } from './unit-tree';

/** One line of the tree as it is drawn. */
export interface TreeRow<One extends TreeMember> {
  one: One;
  /** 0 at the top. */
  depth: number;
  /** How many stand directly below. */
  children: number;
  isOpen: boolean;
  /** Bears what was searched for; false when nothing was. */
  isFound: boolean;
  /** Its place among its siblings, from 1, and how many they are. */
  place: number;
  of: number;
}

export interface TreeView {
  /** Whose children are shown. */
  opened: ReadonlySet<number>;
  /** Empty: no search. */
  search: string;
}

interface Walk<One extends TreeMember> {
  tree: OrganizationTree<One>;
  opened: ReadonlySet<number>;
  found: ReadonlySet<number>;
  /** null: all. */
  shown: ReadonlySet<number> | null;
  rows: TreeRow<One>[];
}

/**
 * The lines to draw, from top to bottom. A search shows those whose name or alias bears it, with their
 * superiors opened above them.
 */
export function treeRows<One extends TreeMember & { aliases?: string[] }>(
  tree: OrganizationTree<One>,
  { opened, search }: TreeView,
): TreeRow<One>[] {
  const rows: TreeRow<One>[] = [];
  const text = search.trim().toLowerCase();
  if (text === '') {
    walk(tree.tops, 0, { tree, opened, found: new Set(), shown: null, rows });
    return rows;
  }
  const found = new Set([...tree.byId.values()].filter((one) => bears(one, text)).map(({ id }) => id));
  const above = new Set([...found].flatMap((id) => superiorsOf(tree, id)).map(({ id }) => id));
  walk(tree.tops, 0, { tree, opened: above, found, shown: new Set([...found, ...above]), rows });
  return rows;
}

function bears(one: { name: string; aliases?: string[] }, text: string): boolean {
  return [one.name, ...(one.aliases ?? [])].some((name) => name.toLowerCase().includes(text));
}

function walk<One extends TreeMember>(members: One[], depth: number, on: Walk<One>): void {
  const shown = on.shown === null ? members : members.filter(({ id }) => on.shown?.has(id));
  shown.forEach((one, index) => {
    const below = on.tree.below.get(one.id) ?? [];
    const isOpen = below.length > 0 && on.opened.has(one.id);
    on.rows.push({
      ...{ one, depth, children: below.length, isOpen, isFound: on.found.has(one.id) },
      ...{ place: index + 1, of: shown.length },
    });
    if (isOpen) walk(below, depth + 1, on);
  });
}
