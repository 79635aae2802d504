import { moveConsequence } from './move-consequence';
import { organizationTree } from './unit-tree';

const one = (id: number, parentId: number | null, holders: number) => ({
  ...{ id, parentId, holders, name: `第${id}团委`, level: 'committee', closedOn: null },
});
const tree = organizationTree([one(1, null, 1), one(2, 1, 2), one(3, 2, 4), one(4, null, 8)]);

describe('what moves with an organization', () => {
  it.each([
    [1, { below: 2, holders: 7 }],
    [3, { below: 0, holders: 4 }],
    [99, { below: 0, holders: 0 }],
  ])('of %i is %j', (id, consequence) => {
    expect(moveConsequence(tree, id)).toEqual(consequence);
  });
});
