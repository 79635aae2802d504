import { once, EventEmitter } from 'node:events';
import { JobQueue } from '../../../server/jobs/job-queue';
import { JobRunner } from '../../../server/jobs/job-runner';
import { JobTasks } from '../../../server/jobs/job-tasks';
import { type StartedApp, startApp } from '../../e2e/start-app';

const ADDED = 40;

describe('two workers with one key', () => {
  let started: StartedApp;
  const runners: JobRunner[] = [];
  const done = new EventEmitter();
  const counts = { begun: 0, atOnce: 0, mostAtOnce: 0 };
  let release: () => void;
  const isReleased = new Promise<void>((resolve) => (release = resolve));

  beforeAll(async () => {
    started = await startApp();
  });
  afterAll(async () => {
    await Promise.all(runners.map((runner) => runner.stop()));
    await started.stop();
  });

  const queueOfItsOwn = () => new JobQueue(started.config, started.dataSource);
  async function startRunner(): Promise<void> {
    const tasks = new JobTasks();
    tasks.register('keyed', async () => {
      counts.begun += 1;
      counts.mostAtOnce = Math.max(counts.mostAtOnce, (counts.atOnce += 1));
      done.emit('begun');
      await isReleased;
      counts.atOnce -= 1;
      done.emit('done');
    });
    const runner = new JobRunner(started.config.databaseUrl!, tasks);
    runners.push(runner);
    await runner.start((fault) => {
      throw fault;
    });
  }

  it('that both ask for the same make one job of it, done by one of them', async () => {
    const queues = [queueOfItsOwn(), queueOfItsOwn()];
    const asked = Array.from({ length: ADDED }, (_, index) =>
      queues[index % 2]!.add('keyed', { index }, { jobKey: 'the one' }),
    );
    await Promise.all(asked);
    expect(await started.dataSource.query('select key from graphile_worker.jobs')).toEqual([
      { key: 'the one' },
    ]);

    const begun = once(done, 'begun');
    await Promise.all([startRunner(), startRunner()]);
    await begun;
    const ended = once(done, 'done');
    release();
    await ended;
    expect(counts).toEqual({ begun: 1, atOnce: 0, mostAtOnce: 1 });
  }, 60_000);
});
