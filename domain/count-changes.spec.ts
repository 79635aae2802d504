import { dailyChange, learnChange, noChanges, REMEMBERED_CHANGES, restartFrom } from './count-changes';

const START = new Date('2012-10-15T09:00:00+08:00');
const read = (value: number, days: number, step = 1) => ({
  ...{ value, step },
  at: new Date(START.getTime() + days * 24 * 3_600_000),
});
const learned = (reads: ReturnType<typeof read>[]) => reads.reduce(learnChange, noChanges());

describe('how a count moves', () => {
  it('is measured from its first reading on', () => {
    expect(learned([read(100, 0)])).toEqual({ ...noChanges(), since: read(100, 0) });
  });

  it('has mean and variance of the daily log changes', () => {
    const changes = [dailyChange(100, 110, 1), dailyChange(110, 110, 1), dailyChange(110, 130, 1)];
    const mean = changes.reduce((sum, change) => sum + change, 0) / 3;
    const variance = changes.reduce((sum, change) => sum + (change - mean) ** 2, 0) / 3;
    const known = learned([read(100, 0), read(110, 1), read(110, 2), read(130, 3)]);
    expect(known.changes).toBe(3);
    expect(known.mean).toBeCloseTo(mean, 12);
    expect(known.variance).toBeCloseTo(variance, 12);
  });

  it('counts several readings of a day as one', () => {
    expect(learned([read(100, 0), read(101, 0.2), read(102, 0.4), read(103, 1)]).changes).toBe(1);
  });

  it('is measured alike over a day and over a week', () => {
    expect(dailyChange(100, 200, 4)).toBeCloseTo(Math.log(201 / 101) / 2, 12);
  });

  it.each([
    ['between an exact and a rounded reading', read(20_000, 1, 10_000)],
    ['while the clock went backwards', read(150, -1)],
  ])('is not learned %s, but measured anew from it', (_, next) => {
    expect(learned([read(100, 0), next])).toEqual({ ...noChanges(), since: next });
  });

  it('forgets slowly, so that an account may calm down', () => {
    const wild = Array.from({ length: 80 }, (_, day) => read(day % 2 ? 200 : 100, day));
    const calm = Array.from({ length: 400 }, (_, day) => read(100, 80 + day));
    expect(learned(wild).changes).toBe(REMEMBERED_CHANGES);
    expect(Math.sqrt(learned(wild).variance)).toBeGreaterThan(0.5);
    expect(Math.sqrt(learned([...wild, ...calm]).variance)).toBeLessThan(0.05);
  });

  it('does not learn a jump that was believed', () => {
    expect(restartFrom(learned([read(100, 0), read(101, 1)]), read(9000, 2))).toMatchObject({
      changes: 1,
      since: read(9000, 2),
    });
  });
});
