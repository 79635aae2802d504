import { type DiscrepancyInput, discrepanciesOf } from './discrepancy';

const agreed: DiscrepancyInput = {
  claimedState: 'verified',
  verified: true,
  counts: true,
  presence: 'present',
  reason: '共青团示例区委员会官方微博',
  category: 'organization',
  everVerified: true,
  outcome: 'read',
  mismatchOpen: false,
  suspicious: false,
  flapping: false,
};
const of = (change: Partial<DiscrepancyInput>) => discrepanciesOf({ ...agreed, ...change });

describe('form and page', () => {
  it('agree: claimed and verified', () => {
    expect(of({})).toEqual([]);
  });

  it('agree: opened, not verified', () => {
    expect(of({ claimedState: 'unverified', verified: false, counts: false })).toEqual([]);
  });

  it('cannot disagree when no form names the account', () => {
    expect(of({ claimedState: null, verified: false, outcome: 'identity-mismatch' })).toEqual([]);
  });

  it('cannot disagree on what is unknown', () => {
    expect(of({ verified: null, counts: false })).toEqual([]);
  });
});

describe('claimed, not verified', () => {
  const denied = { verified: false, counts: false, reason: null } as const;

  it('opens where verification was never seen', () => {
    expect(of({ ...denied, everVerified: false })).toEqual(['claimed-not-verified']);
  });

  it('is a loss where it was seen before', () => {
    expect(of({ ...denied, everVerified: true })).toEqual(['verification-lost']);
  });

  it('is no loss for a form that does not claim it', () => {
    expect(of({ ...denied, claimedState: 'unverified', everVerified: true })).toEqual([]);
  });
});

describe('verified, not claimed', () => {
  it('opens for an account reported as not verified', () => {
    expect(of({ claimedState: 'unverified' })).toEqual(['verified-not-claimed']);
  });

  it('waits for the real name of a person', () => {
    const person = { category: 'cadre', claimedState: 'unverified', counts: false } as const;
    expect(of(person)).toEqual(['real-name-missing']);
  });
});

describe('real name missing', () => {
  it.each(['cadre', 'youth-worker'] as const)('opens for a %s whose text lacks the name', (category) => {
    expect(of({ category, counts: false })).toEqual(['real-name-missing']);
  });

  it('does not open while the page shows no text', () => {
    expect(of({ category: 'cadre', counts: false, reason: null })).toEqual([]);
  });

  it('is not asked of organizations', () => {
    expect(of({ category: 'organization', counts: false })).toEqual([]);
  });
});

describe('an account that is not there', () => {
  it.each(['gone', 'banned', 'closed'] as const)('%s is told as gone alone', (presence) => {
    expect(of({ presence, verified: false, counts: false, outcome: presence })).toEqual(['gone']);
  });

  it('is no disagreement when the whole platform has closed', () => {
    expect(of({ presence: 'platform-closed', outcome: 'platform-closed' })).toEqual([]);
  });
});

describe('identity mismatch', () => {
  it('opens beside what else is known', () => {
    expect(of({ outcome: 'identity-mismatch', claimedState: 'unverified' })).toEqual([
      'verified-not-claimed',
      'identity-mismatch',
    ]);
  });

  it('stays open through a page that could not be read', () => {
    expect(of({ outcome: 'transient', mismatchOpen: true })).toEqual(['identity-mismatch']);
  });

  it('is settled by reading the right page', () => {
    expect(of({ outcome: 'read', mismatchOpen: true })).toEqual([]);
  });
});

describe('what a visit notes of the page itself', () => {
  it('opens beside what else is known: a count out of proportion, an unsteady page', () => {
    expect(of({ suspicious: true, flapping: true })).toEqual(['suspicious-count', 'flapping']);
    expect(of({ presence: 'gone', flapping: true })).toEqual(['gone', 'flapping']);
  });

  it('is nobody’s business when no form names the account', () => {
    expect(of({ claimedState: null, suspicious: true, flapping: true })).toEqual([]);
  });
});
