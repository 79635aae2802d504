import { organizationTree, subtreeOf, superiorsOf, type TreeMember } from './unit-tree';

const one = (id: number, parentId: number | null, more: Partial<TreeMember> = {}): TreeMember => ({
  ...{ id, parentId, name: `第${id}团委`, level: 'committee', closedOn: null },
  ...more,
});
const ids = (members: TreeMember[]) => members.map(({ id }) => id);

describe('the tree of a unit', () => {
  it('hangs organizations under their superiors, and those of foreign superiors at the top', () => {
    const tree = organizationTree([one(3, 1), one(1, null), one(2, 99), one(4, 3)]);

    expect(ids(tree.tops)).toEqual([1, 2]);
    expect(ids(tree.below.get(1)!)).toEqual([3]);
    expect(ids(tree.below.get(3)!)).toEqual([4]);
  });

  it('stands open before closed, high before low, 第2 before 第10', () => {
    const tree = organizationTree([
      one(1, null, { closedOn: '2012-09-30' }),
      one(2, null, { level: 'branch' }),
      one(3, null, { name: '第10中学团委' }),
      one(4, null, { name: '第2中学团委' }),
    ]);

    expect(ids(tree.tops)).toEqual([4, 3, 2, 1]);
  });

  it('shows the members of a circle too, each once', () => {
    const tree = organizationTree([one(1, 2), one(2, 1), one(3, 2)]);

    expect(ids(tree.tops)).toEqual([1]);
    expect(ids(subtreeOf(tree, 1)).sort()).toEqual([1, 2, 3]);
  });

  it('knows who stands below and who above', () => {
    const tree = organizationTree([one(1, null), one(2, 1), one(3, 2), one(4, 2), one(5, null)]);

    expect(ids(subtreeOf(tree, 2)).sort()).toEqual([2, 3, 4]);
    expect(subtreeOf(tree, 77)).toEqual([]);
    expect(ids(superiorsOf(tree, 3))).toEqual([2, 1]);
    expect(superiorsOf(tree, 5)).toEqual([]);
  });

  it('is empty for a unit without organizations', () => {
    expect(organizationTree([])).toEqual({ tops: [], below: new Map(), byId: new Map() });
  });
});
