import { keepsEvidence, proofKindOf, type ProofOccasion } from './evidence-keeping';
import { emptyReading } from './reading';
import type { SnapshotContent } from './snapshot-run';
import { nothingKnown } from './verification';

const { rounded: _, ...empty } = emptyReading();
const content = (change: Partial<SnapshotContent> = {}): SnapshotContent => ({
  ...empty,
  lastPostAt: null,
  ...{ uid: '9900000001', nickname: '示例', verified: false, followers: 100 },
  ...change,
});
const known = { ...nothingKnown(), verified: false };
const seenAgain = (change: Partial<ProofOccasion> = {}): boolean =>
  keepsEvidence({
    ...{ outcome: 'read', hasBody: true, before: known, after: known, events: [] },
    ...{ lastSaid: content(), said: content(), turnsDisagreement: false },
    ...change,
  });

describe('proof is kept', () => {
  it('of no page that says what it said', () => {
    expect(seenAgain()).toBe(false);
    expect(seenAgain({ said: content({ followers: 101, posts: 4 }) })).toBe(false);
  });

  it('of the first reading, whatever it says', () => {
    expect(seenAgain({ lastSaid: null })).toBe(true);
  });

  it.each<[string, Partial<ProofOccasion>]>([
    ['an event of verification', { events: ['loss-announced'] }],
    ['a verification known for the first time', { before: nothingKnown() }],
    ['a disagreement opened or settled', { turnsDisagreement: true }],
    ['another name', { said: content({ nickname: '示例改名' }) }],
    [
      'another kind of verification',
      { lastSaid: content({ verifiedType: 1 }), said: content({ verifiedType: 3 }) },
    ],
    ['a badge the page did not show before', { said: content({ verified: true }) }],
  ])('of %s', (_what, change) => {
    expect(seenAgain(change)).toBe(true);
  });

  it('of no page that only shows less, or more, than the last one', () => {
    expect(seenAgain({ said: content({ nickname: null, verified: null }) })).toBe(false);
    expect(seenAgain({ lastSaid: content({ handle: null }), said: content({ handle: 'shili' }) })).toBe(
      false,
    );
  });

  it('of every failure that has a body to show', () => {
    const failed = { outcome: 'throttled', said: null } as const;
    expect(seenAgain(failed)).toBe(true);
    expect(seenAgain({ ...failed, hasBody: false })).toBe(false);
    expect([proofKindOf('read'), proofKindOf('gone'), proofKindOf('transient')]).toEqual([
      ...['change', 'failure', 'failure'],
    ]);
  });

  it('of a change that a person has read, without a body', () => {
    expect(seenAgain({ hasBody: false, events: ['gained'] })).toBe(true);
  });
});
