import { START } from '../../integration/checks/checking-house';
import { WorkerHouse } from './worker-house';

const ACCOUNTS = 500;
const LEASE_OVER = new Date(START.getTime() + 11 * 60_000);
const UNTOUCHED = `accounts where next_check_at = '${START.toISOString()}'`;
const UNCHECKED = 'accounts where last_check_at is null';

describe('kill -9 of a worker in the middle of a batch, beside another on the same queue', () => {
  const house = new WorkerHouse();
  beforeAll(() => house.openWith(ACCOUNTS, { latency: { medianMs: 20, p99Ms: 80 } }));
  afterAll(() => house.close());

  it('loses nothing, and reads no account twice within its lease', async () => {
    const killed = house.startWorker();
    await killed.untilTrue(() => house.replica.stats().requests >= 60);
    const other = house.startWorker();
    expect(await killed.end('SIGKILL')).toBe('SIGKILL');
    expect(await house.count(`${UNCHECKED} and next_check_at <> '${START.toISOString()}'`)).toBeGreaterThan(
      0,
    );

    await other.untilTrue(async () => (await house.count(UNTOUCHED)) === 0);
    expect(await other.end('SIGTERM')).toBe(0);
    const within = house.requests();
    expect(Math.max(...within)).toBe(1);
    const leftByTheDead = await house.query<{ uid: string }>(`select uid from ${UNCHECKED}`);
    expect(leftByTheDead.length).toBeGreaterThan(0);

    const later = house.startWorker(LEASE_OVER);
    await later.untilTrue(async () => (await house.count(UNCHECKED)) === 0);
    expect(await later.end('SIGTERM')).toBe(0);
    const { byUid } = house.replica.stats();
    for (const { uid } of leftByTheDead) expect([1, 2]).toContain(byUid[uid]);
    const added = house.requests().map((requests, index) => requests - within[index]!);
    expect(added.reduce((sum, requests) => sum + requests, 0)).toBe(leftByTheDead.length);
    expect(Math.max(...added)).toBe(1);
    await house.expectEachCheckedOnce();
  }, 180_000);
});
