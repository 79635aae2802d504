import { CHECK_EVERY_HOURS } from './check-class';
import { nextCheckAt, type TimingInput } from './check-timing';
import type { Outcome } from './outcome';

const AT = new Date('2012-10-15T09:00:00+08:00');
const confirmed: TimingInput = {
  outcome: 'read',
  claimedState: 'verified',
  verified: true,
  presence: 'present',
  lossAnnounced: false,
  failures: 0,
  at: AT,
  accountId: 42,
  changeRate: 0.01,
  multiplier: Infinity,
};
const hoursUntil = (change: Partial<TimingInput>) =>
  (nextCheckAt({ ...confirmed, ...change })!.getTime() - AT.getTime()) / 3_600_000;
const manyIds = Array.from({ length: 500 }, (_, index) => index + 1);

describe('after a reading', () => {
  it.each([
    ['a claim still pending, daily', { verified: false }, CHECK_EVERY_HOURS.pending],
    ['a claim on which the page is silent, daily', { verified: null }, 24],
    ['a confirmed account, weekly', {}, 168],
    ['an unverified one reported so, every other day', { claimedState: 'unverified', verified: false }, 48],
  ] as const)('%s', (_, change, hours) => {
    for (const accountId of manyIds) {
      const seen = hoursUntil({ ...change, accountId });
      expect(seen).toBeLessThanOrEqual(hours);
      expect(seen).toBeGreaterThan((hours * 11) / 12 - 0.001);
    }
  });

  it('spreads neighbouring accounts over the twelfth', () => {
    const hours = manyIds.map((accountId) => hoursUntil({ accountId }));
    const quarter = (CHECK_EVERY_HOURS.verified - (CHECK_EVERY_HOURS.verified * 11) / 12) / 4;
    for (let bin = 0; bin < 4; bin++) {
      const latest = CHECK_EVERY_HOURS.verified - bin * quarter;
      const inBin = hours.filter((h) => h <= latest && h > latest - quarter).length;
      expect(inBin).toBeGreaterThan(100);
    }
  });

  it('comes back for the second reading of a loss exactly a day later', () => {
    expect(hoursUntil({ lossAnnounced: true })).toBe(24);
  });

  it('is the same for the same account', () => {
    expect(nextCheckAt(confirmed)).toEqual(nextCheckAt({ ...confirmed }));
  });
});

describe('never again', () => {
  it.each(['read', 'gone', 'transient'] as Outcome[])('without a claim (%s)', (outcome) => {
    expect(nextCheckAt({ ...confirmed, outcome, claimedState: null })).toBeNull();
  });

  it('when the platform has closed', () => {
    expect(nextCheckAt({ ...confirmed, outcome: 'platform-closed', presence: 'platform-closed' })).toBeNull();
  });
});

describe('after a statement that the account is not there', () => {
  it.each(['gone', 'banned', 'closed'] as const)('%s: exactly a day later while unconfirmed', (outcome) => {
    for (const accountId of manyIds) expect(hoursUntil({ outcome, accountId })).toBe(24);
  });

  it('monthly once confirmed', () => {
    const hours = hoursUntil({ outcome: 'gone', presence: 'gone' });
    expect(hours).toBeLessThanOrEqual(720);
    expect(hours).toBeGreaterThan(660 - 0.001);
  });
});

describe('after a page that could not be read', () => {
  it.each([
    [1, 5],
    [2, 10],
    [5, 80],
    [9, 1280],
    [10, 1440],
    [400, 1440],
  ])('failure %i waits %i minutes and up to half more', (failures, minutes) => {
    for (const accountId of manyIds) {
      const waited = hoursUntil({ outcome: 'transient', failures, accountId }) * 60;
      expect(waited).toBeGreaterThanOrEqual(minutes);
      expect(waited).toBeLessThan(minutes * 1.5);
    }
  });

  it.each(['throttled', 'blocked', 'viewer-blocked', 'captcha', 'schema-drift', 'unknown'] as const)(
    '%s is retried like a fault of the line',
    (outcome) => {
      expect(hoursUntil({ outcome, failures: 1 })).toBe(hoursUntil({ outcome: 'transient', failures: 1 }));
    },
  );

  it.each(['hidden', 'frozen', 'identity-mismatch'] as const)('%s is asked again after a day', (outcome) => {
    expect(hoursUntil({ outcome, failures: 1 })).toBeGreaterThan(21.9);
    expect(hoursUntil({ outcome, failures: 1 })).toBeLessThanOrEqual(24);
  });
});

describe('under a short budget', () => {
  const tight = { multiplier: 0.5, changeRate: 0.0004 };

  it('a quiet page is visited by the root of what it is worth', () => {
    // 0.5 × √(1 × 0.0004) = 0.01 visits a day.
    expect(hoursUntil({ ...tight, accountId: 0 })).toBeCloseTo(100 * 24, 0);
    expect(hoursUntil({ ...tight, verified: false, accountId: 0 })).toBeCloseTo((100 * 24) / Math.sqrt(5), 0);
  });

  it('visits spread over the last twelfth of the interval', () => {
    const hours = manyIds.map((accountId) => hoursUntil({ ...tight, accountId }));
    const bins = new Map<number, number>();
    for (const hour of hours) {
      const bin = Math.floor((2400 - hour) / 20);
      bins.set(bin, (bins.get(bin) ?? 0) + 1);
    }
    expect([...bins.keys()].sort((one, other) => one - other)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(Math.max(...bins.values())).toBeLessThan(70);
  });

  it('confirmations and retries wait no longer than ever', () => {
    expect(hoursUntil({ ...tight, lossAnnounced: true })).toBe(24);
    expect(hoursUntil({ ...tight, outcome: 'gone' })).toBe(24);
    expect(hoursUntil({ ...tight, outcome: 'transient', failures: 1 })).toBeLessThan(0.15);
  });

  it('nobody waits longer than a year, nor less than the shortest interval', () => {
    expect(hoursUntil({ multiplier: 0, changeRate: 0.1 })).toBeLessThanOrEqual(365 * 24);
    expect(hoursUntil({ multiplier: 1e9, changeRate: 1 })).toBe(hoursUntil({ multiplier: Infinity }));
  });
});
