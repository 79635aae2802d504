import { NO_HISTORY } from '../../../domain/change-rate';
import { AMPLE_PACE } from '../../../domain/check-timing';
import { emptyReading, type Reading } from '../../../domain/reading';
import { nothingKnown } from '../../../domain/verification';
import { type AccountState, countsAfter, planCheck } from './check-plan';
import type { Visit } from './check-visit';
import { contentOf } from './storable-reading';

const AT = new Date('2012-10-15T01:00:00Z');
const proof = () => Promise.reject(new Error('planning packs nothing'));

const state = (change: Partial<AccountState> = {}): AccountState => ({
  ...{ id: 7, campaignId: 1, unitId: 2, holderId: 3, platform: 'sina', uid: '1000000001' },
  ...{ claimedState: 'verified', nickname: '示例区团委', lastPostAt: null, failures: 0 },
  counts: { following: null, followers: null, posts: null },
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
  const before = state({
    counts: { following: 10, followers: 873_456, posts: 5 },
    run: runOf(reading({ followers: 873_456 })),
  });

  it('stay exact when the page only rounds them', () => {
    const rounded = reading({
      followers: 870_000,
      steps: { following: null, followers: 10_000, posts: null },
    });
    expect(countsAfter(planCheck(before, visit({ reading: rounded })))).toEqual({
      following: 10,
      followers: 873_456,
      posts: 5,
    });
  });

  it('stay when the page could not be read', () => {
    expect(countsAfter(planCheck(before, visit({ outcome: 'hidden' })))).toEqual(before.counts);
  });
});
