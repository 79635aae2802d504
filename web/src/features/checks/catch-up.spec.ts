import { catchUpTime } from './catch-up';

describe('how long the waiting accounts take', () => {
  it('is told in hours up to two days, then in days, rounded up', () => {
    expect(catchUpTime(1, 300)).toEqual({ unit: 'hours', count: 1 });
    expect(catchUpTime(301, 300)).toEqual({ unit: 'hours', count: 2 });
    expect(catchUpTime(14_400, 300)).toEqual({ unit: 'hours', count: 48 });
    expect(catchUpTime(200_000, 300)).toEqual({ unit: 'days', count: 28 });
  });

  it('is unknown where nothing waits or nothing is read', () => {
    expect(catchUpTime(0, 300)).toBeNull();
    expect(catchUpTime(5, 0)).toBeNull();
  });
});
