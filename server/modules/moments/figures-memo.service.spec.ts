import { SteppedClock } from '../../clock/clock';
import { FiguresMemo } from './figures-memo.service';

const NOW = new Date('2012-11-19T01:00:00Z');
const later = (seconds: number): Date => new Date(NOW.getTime() + seconds * 1000);

/** Counts that take as long as the monotonic clock is told to say. */
function counting(tookMs: number) {
  const clock = new SteppedClock(NOW);
  const memo = new FiguresMemo(clock);
  let counts = 0;
  const timer = jest.spyOn(performance, 'now');
  const count = async (): Promise<number> => {
    const before = performance.now();
    timer.mockReturnValue(before + tookMs);
    return ++counts;
  };
  return { clock, memo, count };
}

afterEach(() => jest.restoreAllMocks());

describe('Figures that are dear to count', () => {
  it('are counted once for ten times as long as it took', async () => {
    const { clock, memo, count } = counting(1000);
    expect(await memo.of('a', 'live', count)).toBe(1);
    clock.moveTo(later(9.9));
    expect(await memo.of('a', 'live', count)).toBe(1);
    clock.moveTo(later(10.1));
    expect(await memo.of('a', 'live', count)).toBe(2);
  });

  it('are never shown older than 30 seconds, and settled ones ten minutes', async () => {
    const { clock, memo, count } = counting(60_000);
    await memo.of('live', 'live', count);
    await memo.of('settled', 'settled', count);
    clock.moveTo(later(31));
    expect(await memo.of('live', 'live', count)).toBe(3);
    expect(await memo.of('settled', 'settled', count)).toBe(2);
    clock.moveTo(later(601));
    expect(await memo.of('settled', 'settled', count)).toBe(4);
  });

  it('are counted anew when the clock was set back', async () => {
    const { clock, memo, count } = counting(1000);
    await memo.of('a', 'live', count);
    clock.moveTo(later(-1));
    expect(await memo.of('a', 'live', count)).toBe(2);
  });

  it('are kept by their key', async () => {
    const { memo, count } = counting(1000);
    expect([await memo.of('a', 'live', count), await memo.of('b', 'live', count)]).toEqual([1, 2]);
  });
});

it('Figures that are quick to count are counted every time', async () => {
  const { memo, count } = counting(200);
  expect([await memo.of('a', 'live', count), await memo.of('a', 'live', count)]).toEqual([1, 2]);
});

it('Whoever asks at the same time gets the same count', async () => {
  const { memo, count } = counting(1);
  expect(await Promise.all([memo.of('a', 'live', count), memo.of('a', 'live', count)])).toEqual([1, 1]);
});

it('A count that fails is not kept', async () => {
  const { memo, count } = counting(1000);
  await expect(memo.of('a', 'live', () => Promise.reject(new Error('no database')))).rejects.toThrow(
    'no database',
  );
  expect(await memo.of('a', 'live', count)).toBe(1);
});
