import { eachBounded, pause } from './bounded';

describe('work in lanes', () => {
  it('does every item once, never more than the lanes at a time', async () => {
    let running = 0;
    let most = 0;
    const done: number[] = [];
    await eachBounded([1, 2, 3, 4, 5, 6, 7], 3, async (item) => {
      most = Math.max(most, ++running);
      await Promise.resolve();
      running--;
      done.push(item);
    });
    expect(done.sort()).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(most).toBe(3);
  });

  it('lets the other lanes finish before it throws', async () => {
    const done: number[] = [];
    const work = eachBounded([1, 2, 3], 2, async (item) => {
      if (item === 1) throw new Error('one fails');
      await Promise.resolve();
      done.push(item);
    });
    await expect(work).rejects.toThrow('one fails');
    expect(done).toEqual([2, 3]);
  });

  it('has nothing to do for no items', async () => {
    await expect(eachBounded([], 4, () => Promise.reject(new Error('never')))).resolves.toBeUndefined();
  });
});

describe('a pause', () => {
  it('ends when it is called off', async () => {
    const caller = new AbortController();
    const waiting = pause(3_600_000, caller.signal);
    caller.abort();
    await expect(waiting).resolves.toBeUndefined();
    await expect(pause(3_600_000, caller.signal)).resolves.toBeUndefined();
  });
});
