import { addBases, basisShares } from './basis';

const part = (of: number, stale: number, unread: number, oldestReadAt: string | null) => ({
  ...{ of, stale, unread, oldestReadAt },
});

describe('what figures rest on', () => {
  it('is added up, with the oldest of the readings', () => {
    const bases = [
      part(10, 2, 1, '2012-10-05T00:00:00.000Z'),
      part(5, 1, 0, '2012-10-02T00:00:00.000Z'),
      part(1, 0, 1, null),
    ];
    expect(addBases(bases, 168)).toEqual({ ...part(16, 3, 2, '2012-10-02T00:00:00.000Z'), limitHours: 168 });
  });

  it('is nothing of nothing without a group', () => {
    expect(addBases([], 168)).toEqual({ ...part(0, 0, 0, null), limitHours: 168 });
  });

  it('is shared out; of no account nothing is known', () => {
    expect(basisShares({ ...part(20, 3, 2, null), limitHours: 168 })).toEqual({ fresh: 0.75, stale: 0.15 });
    expect(basisShares({ ...part(0, 0, 0, null), limitHours: 168 })).toBeNull();
  });
});
