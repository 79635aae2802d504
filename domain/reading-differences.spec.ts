import { emptyReading, type Reading } from './reading';
import { comparedReadings } from './reading-differences';

const reading = (change: Partial<Reading> = {}): Reading => ({ ...emptyReading(), ...change });
const differing = (before: Reading | null, after: Reading | null): string[] =>
  comparedReadings(before, after)
    .filter(({ differs }) => differs)
    .map(({ field }) => field);

describe('two readings field by field', () => {
  it('name what the one says otherwise than the other', () => {
    const before = reading({ nickname: '示例甲', verified: false, posts: 3 });
    expect(differing(before, { ...before, verified: true, reason: '示例官方微博' })).toEqual([
      'verified',
      'reason',
    ]);
    expect(differing(before, { ...before })).toEqual([]);
  });

  it('take what one page does not show for a difference', () => {
    expect(differing(reading({ posts: 3 }), reading())).toEqual(['posts']);
  });

  it('take a rounded count and the same exact one for different, an exact one without its step for exact', () => {
    const said = (step: number | null) =>
      reading({ followers: 870_000, steps: { following: null, followers: step, posts: null } });
    expect(differing(said(1), said(10_000))).toEqual(['followers']);
    expect(differing(said(1), said(null))).toEqual([]);
    expect(comparedReadings(said(10_000), null).find(({ field }) => field === 'followers')).toEqual({
      ...{ field: 'followers', before: 870_000, after: null, differs: false },
      steps: { before: 10_000, after: null },
    });
  });

  it('compare moments, not how they are written', () => {
    const [one, other] = ['2012-10-15T10:00:00+08:00', '2012-10-15T02:00:00.000Z'];
    expect(differing(reading({ lastPostAt: one }), reading({ lastPostAt: other }))).toEqual([]);
    expect(differing(reading({ lastPostAt: one }), reading())).toEqual(['lastPostAt']);
  });

  it('do not differ where a page was not read', () => {
    expect(differing(null, null)).toEqual([]);
    expect(differing(null, reading({ posts: 3 }))).toEqual([]);
    expect(differing(reading({ posts: 3 }), null)).toEqual([]);
  });
});
