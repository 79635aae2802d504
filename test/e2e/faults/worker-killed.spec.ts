import { CheckingHouse, START } from '../../integration/checks/checking-house';
import { WorkerProcess } from './worker-process';

const ACCOUNTS = 500;
const LEASE_OVER = new Date(START.getTime() + 11 * 60_000);

describe('kill -9 of a worker in the middle of a batch', () => {
  const house = new CheckingHouse();
  const workers: WorkerProcess[] = [];
  beforeAll(async () => {
    await house.open();
    for (let made = 0; made < ACCOUNTS; made++) {
      const { uid } = await house.account();
      house.page(uid!, { verified: true, verifiedType: 1, reason: '示例官方微博' });
    }
  });
  afterAll(async () => {
    await Promise.all(workers.map((worker) => worker.end('SIGKILL')));
    await house.close();
  });

  function startWorker(now: Date): WorkerProcess {
    const worker = new WorkerProcess({
      DATABASE_URL: house.started.config.databaseUrl!,
      TUANWEI_REPLICA_URL: house.replica.url,
      TUANWEI_PACE_SECONDS: '0',
      TUANWEI_NOW: now.toISOString(),
    });
    workers.push(worker);
    return worker;
  }
  async function count(condition: string): Promise<number> {
    const [row] = await house.query<{ count: number }>(
      `select count(*)::int as count from accounts where ${condition}`,
    );
    return row!.count;
  }
  it('loses nothing and counts nothing twice', async () => {
    const killed = startWorker(START);
    await killed.untilTrue(() => house.replica.stats().requests >= 120);
    expect(await killed.end('SIGKILL')).toBe('SIGKILL');

    const isDue = `next_check_at = '${START.toISOString()}'`;
    expect(await count(`last_check_at is null and not ${isDue}`)).toBeGreaterThan(0);

    const other = startWorker(START);
    await other.untilTrue(async () => (await count(isDue)) === 0);
    expect(await other.end('SIGTERM')).toBe(0);

    const later = startWorker(LEASE_OVER);
    await later.untilTrue(async () => (await count('last_check_at is null')) === 0);
    expect(await later.end('SIGTERM')).toBe(0);

    expect(
      await house.query('select account_id from checks group by account_id having count(*) <> 1'),
    ).toEqual([]);
    expect(await house.query('select from checks')).toHaveLength(ACCOUNTS);
    expect(await house.query('select from snapshots where readings = 1')).toHaveLength(ACCOUNTS);
    expect(await house.query('select from verifications where to_at is null and counts')).toHaveLength(
      ACCOUNTS,
    );
    expect(await count('verified and counts and failures = 0')).toBe(ACCOUNTS);
  }, 180_000);
});
