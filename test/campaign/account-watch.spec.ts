import { PLAIN } from '../replica/test-world';
import type { AccountState } from '../replica/world';
import { AccountWatch } from './account-watch';
import type { BelievedAccount } from './believed-accounts';
import type { ContradictionKind } from './contradiction';

const HOUR = 3_600_000;
const START = Date.parse('2012-10-15T09:00:00+08:00');
const after = (hours: number) => new Date(START + hours * HOUR);
const VERIFIED: AccountState = {
  ...PLAIN,
  verified: true,
  verifiedType: 1,
  reason: '示例街道团工委官方微博',
};

function believing(belief: Partial<BelievedAccount>): BelievedAccount {
  return {
    ...{
      id: 1,
      platform: 'sina',
      uid: PLAIN.uid,
      alias: null,
      presence: 'present',
      nickname: PLAIN.nickname,
    },
    ...{ verified: true, reason: VERIFIED.reason, unverifiedSeenAt: null, absentSeenAt: null },
    ...{ lastOutcome: 'read', lastCheckAt: null, lastReadAt: null, claimed: true, confirmed: true },
    ...belief,
  };
}

type Seen = [hours: number, truth: AccountState, belief: Partial<BelievedAccount>];

/** What the watch has to say about a row of visits. */
function kindsOf(...visits: Seen[]): ContradictionKind[] {
  const watch = new AccountWatch();
  return visits
    .flatMap(([hours, truth, belief]) =>
      watch.visited({ at: after(hours), truth, believed: believing(belief) }),
    )
    .map(({ kind }) => kind);
}

const announced = { unverifiedSeenAt: after(0) };
const lost = { verified: false, reason: null };
const gone: AccountState = { ...VERIFIED, presence: 'gone' };

describe('the watch over what is believed of an account', () => {
  it('has nothing to say when good news is believed at once and bad news after a day', () => {
    expect(kindsOf([0, VERIFIED, {}], [10, PLAIN, announced], [34, PLAIN, lost], [60, VERIFIED, {}])).toEqual(
      [],
    );
    const absent = { lastOutcome: 'gone' };
    expect(
      kindsOf(
        [0, VERIFIED, {}],
        [10, gone, absent],
        [34, gone, { ...absent, presence: 'gone', verified: null }],
      ),
    ).toEqual([]);
  });

  it.each([
    ['a verified account believed not to be', 'false-not-verified', [[0, VERIFIED, lost]]],
    [
      'a loss believed at the first look',
      'false-not-verified',
      [
        [0, VERIFIED, {}],
        [10, PLAIN, lost],
      ],
    ],
    [
      'a denial that leaves no trace',
      'false-verified',
      [
        [0, VERIFIED, {}],
        [10, PLAIN, {}],
      ],
    ],
    [
      'an absence believed too early',
      'false-gone',
      [
        [0, VERIFIED, {}],
        [10, gone, { lastOutcome: 'gone' }],
        [20, gone, { lastOutcome: 'gone', presence: 'gone', verified: null }],
      ],
    ],
    ['an account that is there and believed gone', 'false-gone', [[0, VERIFIED, { presence: 'gone' }]]],
    [
      'a change by a page that could not be read',
      'changed-unread',
      [
        [0, VERIFIED, {}],
        [10, VERIFIED, { ...lost, lastOutcome: 'transient' }],
      ],
    ],
    ['the name of somebody else', 'wrong-name', [[0, VERIFIED, { nickname: '示例另一账号' }]]],
  ] as [string, ContradictionKind, Seen[]][])('tells %s', (_what, kind, visits) => {
    expect(kindsOf(...visits)).toEqual([kind]);
  });

  it('remembers when a page last told something, and lets unread visits pass', () => {
    const watch = new AccountWatch();
    watch.visited({ at: after(0), truth: VERIFIED, believed: believing({}) });
    watch.visited({ at: after(5), truth: VERIFIED, believed: believing({ lastOutcome: 'captcha' }) });
    expect([watch.toldAt, watch.toldStanding]).toEqual([after(0), 'verified']);
  });
});
