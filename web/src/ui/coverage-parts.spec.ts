import { coverageParts } from './coverage-parts';

const coverage = (due: number | null, claimed: number, confirmed: number, stale: number) => ({
  due,
  claimed,
  confirmed,
  stale,
  rate: due ? confirmed / due : null,
  staleRate: due ? stale / due : null,
});

describe('coverageParts', () => {
  it('lays fresh, stale and claimed end to end', () => {
    expect(coverageParts(coverage(200, 150, 120, 20))).toEqual({ fresh: 50, stale: 10, claimed: 15 });
  });

  it('shows no claimed part where more is confirmed than claimed', () => {
    expect(coverageParts(coverage(100, 40, 60, 0))).toEqual({ fresh: 60, stale: 0, claimed: 0 });
  });

  it('never leaves the bar', () => {
    expect(coverageParts(coverage(10, 30, 12, 0))).toEqual({ fresh: 100, stale: 0, claimed: 0 });
  });

  it('draws nothing when nobody is due or the number due is unknown', () => {
    expect(coverageParts(coverage(0, 0, 0, 0))).toBeNull();
    expect(coverageParts(coverage(null, 3, 2, 0))).toBeNull();
  });
});
