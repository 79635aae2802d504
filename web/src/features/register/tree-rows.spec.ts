import { organizationTree, type TreeMember } from './unit-tree';
import { treeRows } from './tree-rows';

const one = (id: number, parentId: number | null, name: string, aliases: string[] = []) => ({
  ...{ id, parentId, name, aliases, level: 'committee', closedOn: null },
});
const tree = organizationTree<TreeMember & { aliases: string[] }>([
  one(1, null, '甲区团委'),
  one(2, 1, '甲区第一中学团委', ['甲一中']),
  one(3, 2, '高一团总支'),
  one(4, 1, '甲区第二中学团委'),
  one(5, null, '乙街道团工委'),
]);
const drawn = (opened: number[], search = '') =>
  treeRows(tree, { opened: new Set(opened), search }).map((row) => '·'.repeat(row.depth) + row.one.name);

describe('the lines of the tree', () => {
  it('are the tops alone while nothing is opened, each with the number below it', () => {
    const rows = treeRows(tree, { opened: new Set(), search: '' });

    expect(rows.map(({ one: { name }, children }) => [name, children])).toEqual([
      ['甲区团委', 2],
      ['乙街道团工委', 0],
    ]);
    expect(rows.map(({ place, of }) => [place, of])).toEqual([
      [1, 2],
      [2, 2],
    ]);
  });

  it('go down where it is opened', () => {
    expect(drawn([1, 2])).toEqual([
      '甲区团委',
      '·甲区第二中学团委',
      '·甲区第一中学团委',
      '··高一团总支',
      '乙街道团工委',
    ]);
    expect(drawn([2])).toEqual(['甲区团委', '乙街道团工委']);
  });

  it('of a search are those that bear it with their superiors, whatever was opened', () => {
    expect(drawn([], '高一')).toEqual(['甲区团委', '·甲区第一中学团委', '··高一团总支']);
    expect(drawn([1, 2], '甲一中')).toEqual(['甲区团委', '·甲区第一中学团委']);
    expect(drawn([], '没有这个')).toEqual([]);
  });

  it('of a search say which of them bear it', () => {
    const rows = treeRows(tree, { opened: new Set(), search: '第一' });
    expect(rows.filter(({ isFound }) => isFound).map((row) => row.one.id)).toEqual([2]);
  });

  it('of ten thousand organizations are drawn from one pass', () => {
    const many = Array.from({ length: 10_000 }, (_none, index) =>
      one(index + 1, index < 100 ? null : (index % 100) + 1, `第${index + 1}团委`),
    );
    const big = organizationTree(many);
    expect(treeRows(big, { opened: new Set(many.map(({ id }) => id)), search: '' })).toHaveLength(10_000);
  });
});
