import { drawHistory, HISTORY_KINDS, type HistoryKind } from './account-history';
import { withSpells } from './account-spell';
import { PLAIN, worldOf } from './test-world';
import type { AccountState } from './world';

const HOUR = 3_600_000;
const from = new Date('2012-10-10T00:00:00+08:00');
const until = new Date('2012-10-20T00:00:00+08:00');
const VERIFIED = { ...PLAIN, verified: true, verifiedType: 1, reason: '示例街道团工委官方微博' };

/** The account hour by hour, from before the history until long after it has begun. */
function lifeUnder(kind: HistoryKind): AccountState[] {
  const spells = drawHistory(kind, { ...VERIFIED, from, until, seed: 3 });
  const world = withSpells(worldOf(VERIFIED), () => spells);
  return Array.from({ length: 50 * 24 }, (_, hour) =>
    world.accountAt('sina', PLAIN.uid, new Date(from.getTime() + (hour - 1) * HOUR))!,
  );
}

/** Every state once, in the order in which it came. */
function turns(states: AccountState[], tell: (state: AccountState) => unknown): unknown[] {
  return states.map(tell).filter((told, index, all) => index === 0 || told !== all[index - 1]);
}

describe('what befalls an account in a campaign', () => {
  it.each(HISTORY_KINDS)('%s begins within its time and leaves the account before as it was', (kind) => {
    const life = lifeUnder(kind);
    expect(life[0]).toEqual(VERIFIED);
    expect(life.slice(0, 11 * 24).some((state) => JSON.stringify(state) !== JSON.stringify(VERIFIED))).toBe(
      true,
    );
    expect(lifeUnder(kind)).toEqual(life);
  });

  it.each([
    ['verification-lost', [true, false]],
    ['verification-regained', [true, false, true]],
    ['verification-flapping', [true, false, true, false, true, false, true]],
    ['verification-lapse', [true, false, true]],
    ['renamed', [true]],
  ] as [HistoryKind, boolean[]][])('%s: verified %p', (kind, expected) => {
    expect(turns(lifeUnder(kind), ({ verified }) => verified)).toEqual(expected);
  });

  it.each([
    ['gone', ['present', 'gone']],
    ['banned', ['present', 'banned']],
    ['closed', ['present', 'closed']],
    ['gone-for-a-while', ['present', 'gone', 'present']],
    ['absence-lapse', ['present', 'gone', 'present']],
    ['frozen-and-thawed', ['present', 'frozen', 'present']],
  ] as [HistoryKind, string[]][])('%s: %p', (kind, expected) => {
    expect(turns(lifeUnder(kind), ({ presence }) => presence)).toEqual(expected);
  });

  it('counts jump for good, and typos pass', () => {
    const { followers } = VERIFIED;
    expect(turns(lifeUnder('followers-tenfold'), (state) => state.followers)).toEqual([
      followers,
      12 * followers,
    ]);
    expect(turns(lifeUnder('followers-zero'), (state) => state.followers)).toEqual([followers, 0, followers]);
  });
});
