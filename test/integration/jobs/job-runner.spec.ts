import { once, EventEmitter } from 'node:events';
import { Client } from 'pg';
import { JobQueue } from '../../../server/jobs/job-queue';
import { JobRunner } from '../../../server/jobs/job-runner';
import { JobTasks } from '../../../server/jobs/job-tasks';
import { type StartedApp, startApp } from '../../e2e/start-app';

describe('jobs', () => {
  let started: StartedApp;
  let queue: JobQueue;
  let runner: JobRunner;
  const done = new EventEmitter();
  const names: string[] = [];

  beforeAll(async () => {
    started = await startApp();
    queue = started.app.get(JobQueue, { strict: false });
    const tasks = new JobTasks();
    tasks.register('note', async (payload) => {
      names.push((payload as { name: string }).name);
      done.emit('noted', (payload as { name: string }).name);
    });
    tasks.register(
      'fail',
      async () => {
        throw new Error('示例故障');
      },
      async (payload, fault) => void done.emit('given up', payload, fault),
    );
    runner = new JobRunner(started.config.databaseUrl!, tasks);
    await queue.prepare();
  });
  afterAll(async () => {
    await runner.stop();
    await started.stop();
  });

  const waiting = () => started.dataSource.query('select locked_by from graphile_worker.jobs');

  it('wait for a worker, the newest of one key alone', async () => {
    await queue.add('note', { name: 'first' }, { jobKey: 'one' });
    await queue.add('note', { name: 'second' }, { jobKey: 'one' });

    expect(await waiting()).toEqual([{ locked_by: null }]);
  });

  it('exist only when the transaction they belong to is committed', async () => {
    const before = await waiting();
    const undone = started.dataSource.transaction(async (manager) => {
      await queue.add('note', { name: 'undone' }, { manager });
      throw new Error('rolled back');
    });

    await expect(undone).rejects.toThrow('rolled back');
    expect(await waiting()).toEqual(before);
  });

  it('are done, also those that a dead worker held', async () => {
    await queue.add('note', { name: 'of the dead' });
    await hold('pool-dead');
    const both = new Promise<void>((resolve) =>
      done.on('noted', () => names.includes('of the dead') && names.includes('second') && resolve()),
    );
    await runner.start((fault) => {
      throw fault;
    });
    await both;

    expect(names.toSorted()).toEqual(['of the dead', 'second']);
  }, 30_000);

  it('stay with a worker that lives', async () => {
    const living = new Client({ connectionString: started.config.databaseUrl! });
    await living.connect();
    await living.query(`select pg_advisory_lock(20121109, hashtext('pool-living'))`);
    const freed = once(done, 'noted');
    await addHeld('of the living', 'pool-living');
    await addHeld('of the other dead', 'pool-other');

    expect(await freed).toEqual(['of the other dead']);
    expect(await waiting()).toContainEqual({ locked_by: 'pool-living' });
    await living.end();
  }, 30_000);

  it('are given up after their tries, and the subject is told why', async () => {
    const told = once(done, 'given up');
    await queue.add('fail', { id: 7 }, { maxAttempts: 1 });

    expect(await told).toEqual([{ id: 7 }, new Error('示例故障')]);
  });

  it('are given up also when the workers died with them', async () => {
    const told = once(done, 'given up');
    await started.dataSource.transaction(async (manager) => {
      await queue.add('fail', { id: 8 }, { maxAttempts: 1, manager });
      await manager.query(`update graphile_worker._private_jobs set attempts = 1 where payload->>'id' = '8'`);
    });

    expect(await told).toEqual([{ id: 8 }, null]);
  });

  async function addHeld(name: string, pool: string): Promise<void> {
    await started.dataSource.transaction(async (manager) => {
      await queue.add('note', { name }, { manager });
      await hold(pool, manager);
    });
  }

  /** As if a worker had taken every free job a minute ago. */
  async function hold(pool: string, manager = started.dataSource.manager): Promise<void> {
    await manager.query(
      `update graphile_worker._private_jobs
       set locked_by = $1, locked_at = now() - interval '1 minute', attempts = attempts + 1
       where locked_by is null`,
      [pool],
    );
  }
});
