import { verdictAt, type ClaimedAccount } from './accuracy';
import type { Outcome } from './outcome';

const T = new Date('2012-11-19T09:00:00+08:00');
const hoursBefore = (hours: number): Date => new Date(T.getTime() - hours * 3_600_000);
const visit = (outcome: Outcome, hours: number) => ({ outcome, at: hoursBefore(hours) });
const verified = { counts: true, fromAt: hoursBefore(5), toAt: null };

describe('A claim “verified”', () => {
  it.each<[string, Partial<ClaimedAccount>, string]>([
    ['never visited', {}, 'unchecked'],
    ['verified in the holder’s name', { checks: [visit('read', 5)], verifications: [verified] }, 'confirmed'],
    ['read, and not verified', { checks: [visit('read', 5)] }, 'refuted'],
    [
      'verified without the name',
      { checks: [visit('read', 5)], verifications: [{ ...verified, counts: false }] },
      'refuted',
    ],
    [
      'verified once and lost',
      { checks: [visit('read', 5)], verifications: [{ ...verified, toAt: hoursBefore(1) }] },
      'refuted',
    ],
    ['read only later', { checks: [visit('read', -1)] }, 'unchecked'],
    ['visited in vain', { checks: [visit('throttled', 50), visit('captcha', 5)] }, 'unchecked'],
    ['said to be gone once', { checks: [visit('gone', 5)] }, 'unchecked'],
    ['said to be gone twice in a day', { checks: [visit('gone', 28), visit('gone', 5)] }, 'unchecked'],
    ['said to be gone twice, a day apart', { checks: [visit('gone', 29), visit('banned', 5)] }, 'refuted'],
    ['gone for good only later', { checks: [visit('gone', 5), visit('gone', -20)] }, 'unchecked'],
  ])('of an account %s', (_, account, verdict) => {
    expect(verdictAt({ checks: [], verifications: [], ...account }, T)).toBe(verdict);
  });
});
