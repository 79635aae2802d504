import { organizationTree } from './unit-tree';
import { stepInTree } from './tree-keys';
import { treeRows } from './tree-rows';

const one = (id: number, parentId: number | null) => ({
  ...{ id, parentId, name: `第${id}团委`, level: 'committee', closedOn: null },
});
const tree = organizationTree([one(1, null), one(2, 1), one(3, 1), one(4, 3), one(5, null)]);
/** 1 · 2 · 3 · 5, of which 3 is closed. */
const rows = treeRows(tree, { opened: new Set([1]), search: '' });

describe('the keys of the tree', () => {
  it.each([
    ['ArrowDown', 0, { choose: 2 }],
    ['ArrowDown', 3, { choose: 5 }],
    ['ArrowDown', -1, { choose: 1 }],
    ['ArrowUp', 1, { choose: 1 }],
    ['ArrowUp', 0, { choose: 1 }],
    ['Home', 2, { choose: 1 }],
    ['End', 0, { choose: 5 }],
    ['ArrowRight', 0, { choose: 2 }],
    ['ArrowRight', 2, { toggle: 3 }],
    ['ArrowRight', 3, null],
    ['ArrowLeft', 0, { toggle: 1 }],
    ['ArrowLeft', 2, { choose: 1 }],
    [' ', 2, { toggle: 3 }],
    [' ', 3, null],
    ['a', 0, null],
  ])('%s on line %i: %j', (key, at, step) => {
    expect(stepInTree(rows, at, key)).toEqual(step);
  });

  it('do nothing in an empty tree', () => {
    expect(stepInTree([], -1, 'ArrowDown')).toBeNull();
  });
});
