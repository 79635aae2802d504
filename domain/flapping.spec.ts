import { isFlapping, recentTurns, saidVerified, turnsAfter } from './flapping';
import { nothingKnown } from './verification';

const AT = new Date('2012-11-01T09:00:00+08:00');
const daysBefore = (days: number) => new Date(AT.getTime() - days * 24 * 3_600_000);
const verified = { ...nothingKnown(), verified: true };
const denied = { ...verified, unverifiedSeenAt: AT };
const unverified = { ...nothingKnown(), verified: false };

describe('what the page itself says of verification', () => {
  it.each([
    [null, nothingKnown()],
    [true, verified],
    [false, unverified],
    [false, denied],
  ])('%p', (said, known) => expect(saidVerified(known)).toBe(said));
});

describe('a turn', () => {
  it.each([
    ['verification that appears', unverified, verified],
    ['a denial that still waits for its second reading', verified, denied],
    ['verification that is back before the loss was confirmed', denied, verified],
  ])('is %s', (_, before, after) => {
    expect(turnsAfter([daysBefore(3)], { before, after, at: AT })).toEqual([daysBefore(3), AT]);
  });

  it.each([
    ['the first word ever said', nothingKnown(), verified],
    ['the second reading that confirms a loss', denied, unverified],
    ['an account that goes away', verified, { ...nothingKnown(), presence: 'gone' as const }],
    ['a page that could not be read', verified, verified],
  ])('is not %s', (_, before, after) => {
    const turns = [daysBefore(3)];
    expect(turnsAfter(turns, { before, after, at: AT })).toBe(turns);
  });

  it('is kept six times, the newest', () => {
    const turns = [9, 8, 7, 6, 5, 4].map(daysBefore);
    expect(turnsAfter(turns, { before: denied, after: verified, at: AT })).toEqual(
      [8, 7, 6, 5, 4].map(daysBefore).concat(AT),
    );
  });
});

describe('flapping', () => {
  it('is three turns within 30 days', () => {
    expect(isFlapping([daysBefore(29), daysBefore(8), AT], AT)).toBe(true);
    expect(isFlapping([daysBefore(8), AT], AT)).toBe(false);
  });

  it('is over once too few of them are younger than 30 days', () => {
    const turns = [daysBefore(30), daysBefore(8), AT];
    expect(recentTurns(turns, AT)).toEqual([daysBefore(8), AT]);
    expect(isFlapping(turns, AT)).toBe(false);
  });
});
