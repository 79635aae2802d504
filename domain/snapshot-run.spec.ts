import { repeatsRun, settledContent, type SnapshotContent } from './snapshot-run';

const run: SnapshotContent = {
  uid: '1000000001',
  handle: 'shiliqu',
  nickname: '示例区团委',
  verified: true,
  verifiedKind: 'organization',
  verifiedType: 1,
  reason: '共青团示例区委员会官方微博',
  following: 120,
  followers: 873_456,
  posts: 1208,
  lastPostAt: new Date('2012-10-15T08:00:00+08:00'),
  steps: { following: 1, followers: 1, posts: 1 },
};
const rounded = (followers: number, step = 10_000) => ({
  ...run,
  followers,
  steps: { ...run.steps, followers: step },
});

describe('a reading extends the run', () => {
  it('when it says the same', () => {
    expect(repeatsRun(run, { ...run })).toBe(true);
  });

  it.each(['uid', 'handle', 'nickname', 'verified', 'reason', 'following', 'posts', 'lastPostAt'] as const)(
    'when the page does not show %s',
    (field) => {
      expect(repeatsRun(run, { ...run, [field]: null })).toBe(true);
    },
  );

  it.each([870_000, 880_000])('when a rounded count lies within its step (%i)', (followers) => {
    expect(repeatsRun(run, rounded(followers))).toBe(true);
  });

  it('when a rounded count stays the same', () => {
    expect(repeatsRun(rounded(870_000), rounded(870_000))).toBe(true);
  });

  it('when the newest post is only told more vaguely', () => {
    const vaguely = { ...run, lastPostAt: new Date('2012-10-15T08:40:00+08:00') };
    expect(repeatsRun(run, vaguely)).toBe(true);
  });
});

describe('a reading begins a new run', () => {
  it.each([
    ['another nickname', { nickname: '改名后的团委' }],
    ['verification taken', { verified: false }],
    ['another reason', { reason: '别的说明' }],
    ['another type', { verifiedType: 7 }],
    ['one follower more', { followers: 873_457 }],
    ['one post more', { posts: 1209 }],
    ['a newer post', { lastPostAt: new Date('2012-10-16T08:00:00+08:00') }],
  ])('with %s', (_, change) => {
    expect(repeatsRun(run, { ...run, ...change })).toBe(false);
  });

  it('when it tells what the run did not know', () => {
    expect(repeatsRun({ ...run, posts: null, steps: { ...run.steps, posts: null } }, run)).toBe(false);
    expect(repeatsRun({ ...run, lastPostAt: null }, run)).toBe(false);
  });

  it.each([860_000, 890_000])('when a rounded count lies a step away (%i)', (followers) => {
    expect(repeatsRun(run, rounded(followers))).toBe(false);
  });

  it('when a count becomes exact', () => {
    expect(repeatsRun(rounded(870_000), run)).toBe(false);
    expect(repeatsRun(rounded(870_000), { ...run, followers: 870_000 })).toBe(false);
  });
});

describe('a reading that begins a new run', () => {
  const renamed = { nickname: '改名后的团委' };

  it('keeps the exact count where it only rounds it', () => {
    const settled = settledContent(run, { ...rounded(870_000), ...renamed });
    expect(settled).toEqual({ ...run, ...renamed });
  });

  it.each([
    ['a rounded count a step away', rounded(890_000)],
    ['another exact count', { ...run, followers: 873_460 }],
    ['a count it does not show', { ...run, followers: null, steps: { ...run.steps, followers: null } }],
  ])('is kept as it is with %s', (_, reading) => {
    expect(settledContent(run, reading)).toEqual(reading);
  });

  it('is kept as it is when its count is the first exact one', () => {
    expect(settledContent(rounded(870_000), run)).toEqual(run);
  });

  it('is kept as it is when it is the first of all', () => {
    expect(settledContent(null, run)).toBe(run);
  });
});
