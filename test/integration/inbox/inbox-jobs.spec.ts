import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { JobQueue } from '../../../server/jobs/job-queue';
import { JobTasks } from '../../../server/jobs/job-tasks';
import { LOOK_INTO_INBOX } from '../../../server/modules/inbox/inbox-job.service';
import { InboxSchedule } from '../../../server/modules/inbox/inbox.schedule';
import { startApp, type StartedApp } from '../../e2e/start-app';

describe('the timetable of the inbox folder', () => {
  let folder: string;
  let started: StartedApp;
  afterEach(async () => {
    await started.stop();
    rmSync(folder, { recursive: true });
  });

  const start = async (env: Record<string, string>) => {
    started = await startApp({ env });
    const queue = started.app.get(JobQueue, { strict: false });
    await queue.prepare();
    return [0, 1].map(() => new InboxSchedule(started.config, queue));
  };
  const waiting = () =>
    started.dataSource.query('SELECT task_identifier AS task, key FROM graphile_worker.jobs ORDER BY id');

  it('has one look wait, however many workers tick', async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'tuanwei-inbox-jobs-'));
    const schedules = await start({ TUANWEI_INBOX: folder });
    for (const schedule of [...schedules, ...schedules]) await schedule.tick();

    expect(await waiting()).toEqual([{ task: LOOK_INTO_INBOX, key: LOOK_INTO_INBOX }]);
  });

  it('asks for nothing without a folder', async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'tuanwei-inbox-jobs-'));
    const [schedule] = await start({});
    await schedule!.tick();

    expect(await waiting()).toEqual([]);
  });

  it('lets the worker look: the second look deals with what lies there', async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'tuanwei-inbox-jobs-'));
    await start({ TUANWEI_INBOX: folder });
    const { handler } = started.app.get(JobTasks, { strict: false }).all().get(LOOK_INTO_INBOX)!;
    writeFileSync(path.join(folder, '坏.xlsx'), Buffer.from([1, 2, 3]));
    for (let look = 0; look < 2; look += 1) await handler({}, new AbortController().signal);

    expect(readdirSync(folder)).toEqual(['returned']);
  });
});
