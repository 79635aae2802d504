import { START } from '../../integration/checks/checking-house';
import { OwnCluster } from './own-cluster';
import { WorkerHouse } from './worker-house';

const ACCOUNTS = 300;
const LEASE_OVER = new Date(START.getTime() + 11 * 60_000);
const DONE = 'accounts where last_check_at is not null';

describe('kill -9 of the database under running workers and a running server', () => {
  const cluster = new OwnCluster();
  const house = new WorkerHouse();
  let address: string;
  beforeAll(async () => {
    await cluster.open();
    await house.openWith(ACCOUNTS, { latency: { medianMs: 40, p99Ms: 150 } });
    address = await house.started.listen();
  }, 120_000);
  afterAll(async () => {
    await house.close();
    await cluster.close();
  });

  const health = async () => (await fetch(`${address}/api/health`)).status;

  it('everybody finds it again, and nothing is half written', async () => {
    const workers = [house.startWorker(), house.startWorker()];
    await workers[0]!.untilTrue(async () => (await house.count(DONE)) >= 100);
    await cluster.kill();
    expect(await health()).toBe(500);
    // Their supervisor starts them again; what they could not store is due again when their leases are over.
    expect(await Promise.all(workers.map((worker) => worker.gone))).toEqual([1, 1]);

    await cluster.start();
    while ((await health()) !== 200);
    const before = await house.count('checks');
    expect(await house.count(DONE)).toBe(before);
    expect(before).toBeLessThan(ACCOUNTS);
    const later = [house.startWorker(LEASE_OVER), house.startWorker(LEASE_OVER)];
    await later[0]!.untilTrue(async () => (await house.count(DONE)) === ACCOUNTS);
    expect(await Promise.all(later.map((worker) => worker.end('SIGTERM')))).toEqual([0, 0]);

    expect(Math.max(...house.requests())).toBeLessThanOrEqual(2);
    await house.expectEachCheckedOnce();
  }, 240_000);
});
