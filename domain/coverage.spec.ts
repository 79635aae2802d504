import { addCounts, countStandings, coverageOf, scopeOf, standingAt, type HolderHistory } from './coverage';
import type { ClaimState } from './form';

const T = new Date('2012-11-19T09:00:00+08:00');
const hoursBefore = (hours: number): Date => new Date(T.getTime() - hours * 3_600_000);
const STALE = 168;

const committee: HolderHistory = {
  category: 'organization',
  organization: { level: 'committee', openedOn: null, closedOn: null },
  claims: [],
  accounts: [],
};
const cadre: HolderHistory = { ...committee, category: 'cadre' };
const branch: HolderHistory = { ...committee, organization: { ...committee.organization, level: 'branch' } };

const claim = (state: ClaimState, fromAt = hoursBefore(100), toAt: Date | null = null) => ({
  state,
  fromAt,
  toAt,
});
type Account = HolderHistory['accounts'][number];
const confirmed = (change: Partial<Account> = {}): Account => ({
  platform: 'sina',
  verifications: [{ counts: true, fromAt: hoursBefore(50), toAt: null }],
  readAt: [hoursBefore(50)],
  ...change,
});
const stand = (holder: HolderHistory, at = T) => standingAt(holder, at, STALE);

describe('Who is due', () => {
  it.each<[string, HolderHistory, boolean]>([
    ['an organization above branch level on no list', committee, true],
    ['a branch on no list', branch, false],
    ['a branch on a list', { ...branch, claims: [claim('none')] }, true],
    ['a cadre on no list', cadre, false],
    ['a cadre on a list', { ...cadre, claims: [claim('unverified')] }, true],
    [
      'a cadre taken off the list',
      { ...cadre, claims: [claim('none', hoursBefore(9), hoursBefore(1))] },
      false,
    ],
    ['a cadre put on the list later', { ...cadre, claims: [claim('none', hoursBefore(-1))] }, false],
  ])('%s: %s', (_, holder, due) => {
    expect(stand(holder).due).toBe(due);
  });

  it.each([
    [{ openedOn: '2012-11-19', closedOn: null }, true],
    [{ openedOn: '2012-11-20', closedOn: null }, false],
    [{ openedOn: null, closedOn: '2012-11-20' }, true],
    [{ openedOn: null, closedOn: '2012-11-19' }, false],
  ])('an organization with %j on 2012-11-19: %s', (dates, due) => {
    expect(stand({ ...committee, organization: { level: 'committee', ...dates } }).due).toBe(due);
  });

  it('says nothing else of a holder that is not due', () => {
    expect(stand({ ...cadre, accounts: [confirmed()] })).toEqual({
      due: false,
      claimed: false,
      confirmed: false,
      stale: false,
      platforms: [],
      state: null,
    });
  });
});

describe('Claimed, confirmed, stale', () => {
  it('claims without a check are not coverage', () => {
    expect(stand({ ...committee, claims: [claim('verified')] })).toMatchObject({
      claimed: true,
      confirmed: false,
    });
  });

  it('a confirmed account counts even where no list names it', () => {
    expect(stand({ ...committee, accounts: [confirmed()] })).toMatchObject({
      claimed: false,
      confirmed: true,
    });
  });

  it('a verification without the holder’s name does not count', () => {
    const nameless = confirmed({ verifications: [{ counts: false, fromAt: hoursBefore(50), toAt: null }] });
    expect(stand({ ...committee, accounts: [nameless] }).confirmed).toBe(false);
  });

  it('counts a holder once, with both platforms', () => {
    const both = [confirmed({ platform: 'tencent' }), confirmed(), confirmed()];
    const standing = stand({ ...committee, accounts: both });
    expect(standing.platforms).toEqual(['sina', 'tencent']);
    expect(countStandings([standing])).toEqual({ due: 1, claimed: 0, confirmed: 1, stale: 0 });
  });

  it.each([
    [-1, false],
    [0, true],
    [20, true],
    [40, false],
    [41, false],
  ])('%i hours after it was gained (for 40 hours) it is confirmed: %s', (hours, expected) => {
    const lasting = { counts: true, fromAt: hoursBefore(50), toAt: hoursBefore(10) };
    const at = new Date(lasting.fromAt.getTime() + hours * 3_600_000);
    expect(stand({ ...committee, accounts: [confirmed({ verifications: [lasting] })] }, at).confirmed).toBe(
      expected,
    );
  });

  it.each([
    ['just inside the limit', [hoursBefore(168)], false],
    ['just outside', [hoursBefore(168.001)], true],
    ['never', [], true],
    ['only after the moment asked for', [hoursBefore(-1)], true],
  ])('read %s', (_, readAt, stale) => {
    expect(stand({ ...committee, accounts: [confirmed({ readAt })] })).toMatchObject({
      confirmed: true,
      stale,
    });
  });

  it('one counting account read lately keeps the holder fresh; a fresh account that does not count does not', () => {
    const old = confirmed({ readAt: [] });
    const other = confirmed({ verifications: [] });
    expect(stand({ ...committee, accounts: [old, confirmed()] }).stale).toBe(false);
    expect(stand({ ...committee, accounts: [old, other] }).stale).toBe(true);
  });
});

describe('Each due holder is in one state', () => {
  it.each<[string, Partial<HolderHistory>]>([
    ['confirmed', { claims: [claim('none')], accounts: [confirmed()] }],
    ['stale', { claims: [claim('verified')], accounts: [confirmed({ readAt: [] })] }],
    ['claimed', { claims: [claim('unverified'), claim('verified')] }],
    ['opened', { claims: [claim('none'), claim('unverified')] }],
    ['none', { claims: [claim('none')] }],
    ['unreported', { claims: [claim('verified', hoursBefore(9), T)] }],
  ])('%s', (state, history) => {
    expect(stand({ ...committee, ...history }).state).toBe(state);
  });
});

describe('Coverage', () => {
  it('is confirmed ÷ due, with claimed and stale beside it', () => {
    const counts = { due: 8, claimed: 7, confirmed: 6, stale: 2 };
    expect(coverageOf(counts)).toEqual({ ...counts, rate: 0.75, staleRate: 0.25 });
  });

  it.each([0, null])('has no rate when %s are due', (due) => {
    expect(coverageOf({ due, claimed: 0, confirmed: 0, stale: 0 })).toMatchObject({
      due,
      rate: null,
      staleRate: null,
    });
  });

  it('adds up what is known, and is unknown only when nothing is', () => {
    const known = { due: 4, claimed: 3, confirmed: 2, stale: 1 };
    const unknown = { due: null, claimed: 0, confirmed: 0, stale: 0 };
    expect(addCounts([known, unknown, known])).toEqual({ due: 8, claimed: 6, confirmed: 4, stale: 2 });
    expect(addCounts([unknown]).due).toBeNull();
    expect(addCounts([]).due).toBeNull();
  });

  it('tells organizations above branch level from branches, and nobody else', () => {
    expect([committee, branch, cadre].map(scopeOf)).toEqual(['above-branch', 'branch', 'all']);
  });
});
