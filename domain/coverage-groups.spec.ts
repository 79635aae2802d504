import { COVERAGE_GROUPS, groupCounts, groupName, rankedCounts, type GroupCounts } from './coverage-groups';

const group = (change: Partial<GroupCounts>): GroupCounts => ({
  category: 'organization',
  scope: 'above-branch',
  due: 10,
  claimed: 6,
  confirmed: 4,
  stale: 1,
  ...change,
});
const branches = group({ scope: 'branch', due: 3, claimed: 2, confirmed: 1, stale: 0 });
const cadres = group({ category: 'cadre', scope: 'all', due: 5, claimed: 5, confirmed: 5, stale: 2 });

describe('Groups added up', () => {
  it('are those of the category, and of the scope when one is given', () => {
    const groups = [group({}), group({}), branches, cadres];
    expect(groupCounts(groups, 'organization')).toEqual({ due: 23, claimed: 14, confirmed: 9, stale: 2 });
    expect(groupCounts(groups, 'organization', 'branch')).toEqual({
      due: 3,
      claimed: 2,
      confirmed: 1,
      stale: 0,
    });
  });

  it('know nothing of organizations without a register, and that nobody else was reported', () => {
    expect(groupCounts([], 'organization', 'above-branch').due).toBeNull();
    expect(groupCounts([], 'organization', 'branch').due).toBe(0);
    expect(groupCounts([], 'cadre').due).toBe(0);
  });
});

describe('The coverage that is ranked', () => {
  it('is organizations above branch level and cadres', () => {
    expect(rankedCounts([group({}), branches, cadres])).toEqual({
      due: 15,
      claimed: 11,
      confirmed: 9,
      stale: 3,
    });
  });

  it('is unknown without a register and without cadres, and 0 due with an empty register', () => {
    expect(rankedCounts([branches]).due).toBeNull();
    expect(rankedCounts([group({ due: 0, claimed: 0, confirmed: 0, stale: 0 })]).due).toBe(0);
    expect(rankedCounts([cadres]).due).toBe(5);
  });
});

it('Every group has a name of its own', () => {
  expect(new Set(COVERAGE_GROUPS.map(groupName)).size).toBe(COVERAGE_GROUPS.length);
});
