import { drawHistory, type HistoryKind } from '../replica/account-history';
import type { AccountSpell } from '../replica/account-spell';
import { PLAIN, worldOf } from '../replica/test-world';
import { withSpells } from '../replica/account-spell';
import type { CityAccount } from '../sample-city/city';
import { standingOf, trueChanges } from './account-truth';
import type { BelievedAccount } from './believed-accounts';
import type { CampaignCity } from './campaign-city';
import { ChangeLedger } from './change-ledger';

const HOUR = 3_600_000;
const START = new Date('2012-10-10T00:00:00+08:00');
const END = new Date('2012-11-30T23:00:00+08:00');
const VERIFIED = { ...PLAIN, verified: true, verifiedType: 1, reason: '示例街道团工委官方微博' };
const ACCOUNT = {
  ...{ platform: 'sina', uid: PLAIN.uid, openedAt: PLAIN.openedAt, verifiedAt: null, lostAt: null },
  ...{ renamed: null, vanished: null, shownInstead: null },
} as CityAccount;

function cityWith(kind: HistoryKind): { city: CampaignCity; spells: AccountSpell[] } {
  const until = new Date('2012-10-20T00:00:00+08:00');
  const spells = drawHistory(kind, { ...VERIFIED, from: START, until, seed: 3 });
  const world = withSpells(worldOf(VERIFIED), () => spells);
  return { city: { world, spellsOf: () => spells } as unknown as CampaignCity, spells };
}

/** A ledger whose account was visited at these hours after its history began; the service believes the truth or not. */
function visited(kind: HistoryKind, hours: number[], belief: Partial<BelievedAccount>): ChangeLedger {
  const { city, spells } = cityWith(kind);
  const ledger = new ChangeLedger(city);
  ledger.follow(ACCOUNT, START);
  for (const hour of hours) {
    const at = new Date(spells[0]!.from.getTime() + hour * HOUR);
    const standing = standingOf(city.world.accountAt('sina', PLAIN.uid, at))!;
    ledger.visited(ACCOUNT, {
      at,
      standing,
      believed: { presence: 'present', ...belief } as BelievedAccount,
    });
  }
  return ledger;
}

describe('the changes of an account', () => {
  it.each([
    ['verification-lost', ['lost']],
    ['verification-regained', ['lost', 'gained']],
    ['verification-flapping', ['lost', 'gained', 'lost', 'gained', 'lost', 'gained']],
    ['renamed', ['renamed']],
    ['reason-changed', ['reason-changed']],
    ['gone-for-a-while', ['absent', 'returned']],
    ['frozen-and-thawed', []],
    ['followers-zero', []],
  ] as [HistoryKind, string[]][])('%s: %p', (kind, expected) => {
    const changes = trueChanges(cityWith(kind).city, ACCOUNT);
    expect(changes.map((change) => change.kind)).toEqual(expected);
    expect(changes.at(-1)?.until ?? null).toBeNull();
  });
});

describe('the ledger of changes', () => {
  const lost = { verified: false };
  const kept = { verified: true };

  it('notes at which visit a change is believed', () => {
    const [change] = visited('verification-lost', [5, 40], lost).changes;
    expect(change!.foundAt!.getTime() - change!.at.getTime()).toBe(5 * HOUR);
  });

  it.each([
    ['nobody has looked', 'not visited since', [], 'verification-lost'],
    ['it was over before anybody looked', 'over before a look', [], 'verification-lapse'],
    ['the second look is still to come', 'waiting for the second look', [5], 'verification-lost'],
    ['it was over before the second look', 'over before the second look', [1], 'verification-lapse'],
  ] as [string, string, number[], HistoryKind][])(
    'excuses what was not found when %s',
    (_why, excuse, hours, kind) => {
      const ledger = visited(kind, hours, kept);
      expect(ledger.excuse(ledger.changes[0]!, END)).toBe(excuse);
    },
  );

  it('excuses nothing that was told often enough', () => {
    const ledger = visited('verification-lost', [5, 30], kept);
    expect([ledger.changes[0]!.foundAt, ledger.excuse(ledger.changes[0]!, END)]).toEqual([null, null]);
    const renamed = visited('renamed', [5], { nickname: PLAIN.nickname, ...kept });
    expect(renamed.excuse(renamed.changes[0]!, END)).toBeNull();
  });
});
