import { snapshotChanges } from './snapshot-changes';

const snapshot = {
  id: '1',
  firstSeenAt: '2012-10-15T00:00:00Z',
  lastSeenAt: '2012-10-16T00:00:00Z',
  readings: 2,
  nickname: '青春和平' as string | null,
  verified: false as boolean | null,
  verifiedKind: null,
  reason: null as string | null,
  following: 10,
  followers: 120 as number | null,
  posts: 5,
  followersStep: 1,
  lastPostAt: null,
  checkId: '7',
};

describe('snapshotChanges', () => {
  it('tells what changed, from what to what', () => {
    const later = { ...snapshot, verified: true, reason: '共青团天津市和平区委员会官方微博' };
    expect(snapshotChanges(later, snapshot)).toEqual([
      { part: 'verified', from: false, to: true },
      { part: 'reason', from: null, to: '共青团天津市和平区委员会官方微博' },
    ]);
  });

  it('does not call a part lost that the page did not show', () => {
    expect(snapshotChanges({ ...snapshot, verified: null, followers: null }, snapshot)).toEqual([]);
  });

  it('has nothing to compare the first snapshot with', () => {
    expect(snapshotChanges(snapshot, undefined)).toEqual([]);
  });
});
