import { setImmediate as nextTurn } from 'node:timers/promises';
import { WorkerHouse } from './worker-house';

const ACCOUNTS = 900;
const WORKERS = 3;
const DONE = 'accounts where last_check_at is not null';

describe('workers restarted one after the other under load', () => {
  const house = new WorkerHouse();
  let address: string;
  beforeAll(async () => {
    await house.openWith(ACCOUNTS, { latency: { medianMs: 40, p99Ms: 150 } });
    address = await house.started.listen();
  });
  afterAll(() => house.close());

  /** Asks the server again and again until told to stop: every status it answered with. */
  function keepAsking() {
    const statuses = new Set<number>();
    const over = new AbortController();
    const asking = (async () => {
      while (!over.signal.aborted) {
        statuses.add((await fetch(`${address}/api/health`)).status);
        await nextTurn();
      }
      return [...statuses];
    })();
    return {
      end: () => {
        over.abort();
        return asking;
      },
    };
  }

  it('finish or give back what they have taken, and the server keeps answering', async () => {
    const visitor = keepAsking();
    const first = Array.from({ length: WORKERS }, () => house.startWorker());
    for (const [index, old] of first.entries()) {
      await old.untilTrue(async () => (await house.count(DONE)) >= 60 * (index + 1));
      house.startWorker();
      expect(await old.end('SIGTERM')).toBe(0);
    }
    const last = house.startWorker();
    await last.untilTrue(async () => (await house.count(DONE)) === ACCOUNTS);
    expect(await visitor.end()).toEqual([200]);
    expect(new Set(house.requests())).toEqual(new Set([1]));
    await house.expectEachCheckedOnce();
  }, 240_000);
});
