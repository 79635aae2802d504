import { NO_HISTORY } from '../../../domain/change-rate';
import { AMPLE_PACE } from '../../../domain/check-timing';
import { emptyReading, type Reading } from '../../../domain/reading';
import { nothingKnown } from '../../../domain/verification';
import { unreadCount } from '../../../domain/suspicious-count';
import { type AccountState, planCheck } from './check-plan';
import type { Visit } from './check-visit';
import { contentOf } from './storable-reading';

const AT = new Date('2012-10-15T01:00:00Z');
const proof = () => Promise.reject(new Error('planning packs nothing'));

const state = (change: Partial<AccountState> = {}): AccountState => ({
  ...{ id: 7, campaignId: 1, unitId: 2, holderId: 3, platform: 'sina', uid: '1000000001' },
  ...{ claimedState: 'verified', nickname: '示例区团委', lastPostAt: null, failures: 0 },
  counts: { following: unreadCount(), followers: unreadCount(), posts: unreadCount() },
  turns: [],
  knowledge: nothingKnown(),
  ...{ category: 'organization', holderName: '共青团示例区委员会' },
  ...{ everVerified: false, openKinds: [], run: null },
  schedule: { history: NO_HISTORY, pace: AMPLE_PACE },
  ...change,
});
const visit = (change: Partial<Visit> = {}): Visit => ({
  ...{ accountId: 7, at: AT, surface: 'ajax', outcome: 'read', reading: null, detail: '页面读取成功。' },
  ...{ fragment: null, parserVersion: 'ajax-1', status: 200, finalUrl: null, durationMs: 12 },
  ...{ controlWell: false, proof },
  ...change,
});
const reading = (change: Partial<Reading> = {}): Reading => ({
  ...emptyReading(),
  uid: '1000000001',
  nickname: '示例区团委',
  verified: true,
  followers: 500,
  steps: { following: null, followers: 1, posts: null },
  ...change,
});
const runOf = (read: Reading) => ({ id: '99', countsFrom: null, content: contentOf(read) });

describe('a first reading', () => {
  const plan = planCheck(state(), visit({ reading: reading() }));

  it('becomes a snapshot and knowledge', () => {
    expect(plan).toMatchObject({ outcome: 'read', extendsRun: false, failures: 0 });
    expect(plan.content).toMatchObject({ nickname: '示例区团委', followers: 500 });
    expect(plan.after).toMatchObject({ verified: true, counts: true });
  });

  it('keeps the page as proof of the verification gained', () => {
    expect(plan.keepsEvidence).toBe(true);
  });
});

describe('a reading that says nothing new', () => {
  const known = { ...nothingKnown(), verified: true, counts: true };
  const before = state({ knowledge: known, everVerified: true, run: runOf(reading()) });

  it('extends the run and keeps no page', () => {
    const plan = planCheck(before, visit({ reading: reading() }));
    expect(plan).toMatchObject({ extendsRun: true, keepsEvidence: false, opens: [], settles: [] });
  });

  it('does not keep the page for a follower more', () => {
    const plan = planCheck(before, visit({ reading: reading({ followers: 501 }) }));
    expect(plan).toMatchObject({ extendsRun: false, keepsEvidence: false });
  });

  it('keeps the page of a new name', () => {
    expect(planCheck(before, visit({ reading: reading({ nickname: '改名' }) })).keepsEvidence).toBe(true);
  });
});

describe('a page that could not be read', () => {
  it('counts a failure, keeps the page and what was known', () => {
    const before = state({
      failures: 2,
      openKinds: ['claimed-not-verified'],
      knowledge: { ...nothingKnown(), verified: false },
    });
    const plan = planCheck(before, visit({ outcome: 'blocked' }));
    expect(plan).toMatchObject({ failures: 3, content: null, keepsEvidence: true, settles: [] });
    expect(plan.after).toBe(before.knowledge);
  });

  it('keeps nothing where nothing answered', () => {
    expect(planCheck(state(), visit({ outcome: 'transient', proof: null })).keepsEvidence).toBe(false);
  });

  it('is no failure when the platform says that the account is gone', () => {
    expect(planCheck(state({ failures: 2 }), visit({ outcome: 'gone', controlWell: true })).failures).toBe(0);
  });

  it('is a failure when only an alias is said to be gone', () => {
    expect(planCheck(state({ uid: null }), visit({ outcome: 'gone', controlWell: true })).failures).toBe(1);
  });
});

describe('discrepancies', () => {
  it('open and settle with what is known after the visit', () => {
    const before = state({ openKinds: ['verification-lost', 'state-conflict'] });
    const plan = planCheck(before, visit({ reading: reading({ verified: false }) }));
    expect(plan.opens).toEqual(['claimed-not-verified']);
    expect(plan.settles).toEqual(['verification-lost']);
  });

  it('keep the page that opened them', () => {
    const unclaimed = state({ claimedState: 'verified' });
    expect(planCheck(unclaimed, visit({ reading: reading({ verified: false }) })).keepsEvidence).toBe(true);
  });

  it('leave a lasting mismatch as the visit that saw it wrote it', () => {
    const plan = planCheck(state({ openKinds: ['identity-mismatch'] }), visit({ outcome: 'transient' }));
    expect(plan).toMatchObject({ opens: [], settles: [] });
  });

  it('tell whose page it was', () => {
    const plan = planCheck(state(), visit({ reading: reading({ uid: '2000000002' }) }));
    expect(plan).toMatchObject({ outcome: 'identity-mismatch', opens: ['identity-mismatch'], content: null });
    expect(plan.detail).toContain('2000000002');
  });
});

describe('an alias', () => {
  it('that resolves to an account of its own settles the conflict', () => {
    const plan = planCheck(
      state({ uid: null, openKinds: ['account-conflict'] }),
      visit({ reading: reading() }),
    );
    expect(plan.settles).toEqual(['account-conflict']);
  });

  it('that resolves to somebody else’s account takes nothing over', () => {
    const before = state({ uid: null });
    const plan = planCheck(before, visit({ reading: reading() }), '1000000001');
    expect(plan).toMatchObject({ outcome: 'identity-mismatch', opens: ['account-conflict'], content: null });
    expect(plan.after).toBe(before.knowledge);
  });
});

describe('the counts of the account', () => {
  const known = (value: number) => ({ ...unreadCount(), value, step: 1 });
  const before = state({
    counts: { following: known(10), followers: known(873_456), posts: known(5) },
    run: runOf(reading({ followers: 873_456 })),
  });
  const countsAfter = (change: Partial<Visit>) => {
    const { following, followers, posts } = planCheck(before, visit(change)).counts.histories;
    return [following.value, followers.value, posts.value];
  };

  it('stay exact when the page only rounds them', () => {
    const steps = { following: null, followers: 10_000, posts: null };
    expect(countsAfter({ reading: reading({ followers: 870_000, steps }) })).toEqual([10, 873_456, 5]);
  });

  it('stay when the page could not be read', () => {
    expect(countsAfter({ outcome: 'hidden' })).toEqual([10, 873_456, 5]);
  });

  it('stay while a count out of proportion waits, which is told and looked at a day later', () => {
    const plan = planCheck(before, visit({ reading: reading({ followers: 0 }) }));
    expect(plan.counts.histories.followers.value).toBe(873_456);
    expect(plan.counts.raised).toMatchObject([{ count: 'followers', known: 873_456, value: 0 }]);
    expect(plan).toMatchObject({ opens: ['suspicious-count'], keepsEvidence: true });
    expect(plan.content?.followers).toBe(0);
    expect(plan.schedule.nextCheckAt).toEqual(new Date(AT.getTime() + 24 * 3_600_000));
  });
});

describe('an unsteady page', () => {
  const days = (count: number) => new Date(AT.getTime() - count * 24 * 3_600_000);
  const denied = { verified: false } as const;
  const verified = { ...nothingKnown(), verified: true, counts: true };

  it('is noticed at its third turn within 30 days', () => {
    const before = state({ knowledge: verified, everVerified: true, turns: [days(20), days(10)] });
    const plan = planCheck(before, visit({ reading: reading(denied) }));
    expect(plan.turns).toEqual([days(20), days(10), AT]);
    expect(plan.opens).toEqual(['flapping']);
  });

  it('is settled once 30 days were quiet', () => {
    const turns = [days(40), days(35), days(31)];
    const before = state({ knowledge: verified, everVerified: true, turns, openKinds: ['flapping'] });
    expect(planCheck(before, visit({ reading: reading() })).settles).toEqual(['flapping']);
  });
});
