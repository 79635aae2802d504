import { leastMembersOf } from './member-count';

describe('leastMembersOf', () => {
  it.each([
    ['branch', 3],
    ['general-branch', 30],
    ['committee', 100],
    ['working-committee', null],
  ] as const)('%s: %s', (level, least) => {
    expect(leastMembersOf(level)).toBe(least);
  });
});
