import path from 'node:path';
import { WorkerHouse } from './worker-house';

const ACCOUNTS = 400;
const DONE = 'accounts where last_check_at is not null';
const JUMPING = path.join(__dirname, 'jumping-clock.cjs');

describe('workers whose clocks jump by a day, one ahead and one back', () => {
  const house = new WorkerHouse();
  beforeAll(() => house.openWith(ACCOUNTS, { latency: { medianMs: 40, p99Ms: 150 } }));
  afterAll(() => house.close());

  const jumpingBy = (hours: number) =>
    house.startWorker(undefined, {
      ...{ TUANWEI_NOW: '', NODE_OPTIONS: `--require ${JUMPING}`, JUMP_HOURS: String(hours) },
    });

  it('take nothing that others hold, and store no moment that never was', async () => {
    const [{ begun }] = (await house.query<{ begun: Date }>('select clock_timestamp() as begun')) as [
      { begun: Date },
    ];
    const workers = [jumpingBy(25), jumpingBy(-25)];
    for (const worker of workers) await worker.untilTrue(async () => (await house.count(DONE)) >= 50);
    for (const worker of workers) worker.send('SIGUSR2');
    await workers[0]!.untilTrue(async () => (await house.count(DONE)) === ACCOUNTS);

    expect(new Set(house.requests())).toEqual(new Set([1]));
    const never = await house.query('select from checks where at < $1 or at > clock_timestamp()', [begun]);
    expect(never).toEqual([]);
    expect(await house.count('accounts where next_check_at < clock_timestamp()')).toBe(0);
    await house.expectEachCheckedOnce();
  }, 240_000);
});
