import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { JOB_SCHEMA } from './job-schema';
import { PRESENCE_LOCK } from './worker-presence';

/** Since when the connection lives that holds each worker's presence, of the real clock. */
const LIVING_WORKERS = `
  select a.backend_start as since
  from pg_locks l join pg_stat_activity a on a.pid = l.pid
  where l.locktype = 'advisory' and l.granted and l.objsubid = 2 and l.classid = $1
    and l.database = (select oid from pg_database where datname = current_database())
  order by 1`;

const JOB_COUNTS = `
  select count(*) filter (where locked_at is null)::int as waiting,
    count(*) filter (where locked_at is not null)::int as running
  from ${JOB_SCHEMA}.jobs where run_at <= clock_timestamp() and attempts < max_attempts`;

export interface WorkerRollCall {
  /** Since when each living worker process has run, longest first. */
  since: Date[];
  jobsWaiting: number;
  jobsRunning: number;
}

/** Which workers live, told by the locks they hold: one that was killed is missing at once. */
@Injectable()
export class WorkerRoll {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async call(): Promise<WorkerRollCall> {
    const [workers, jobs] = await Promise.all([
      this.dataSource.query(LIVING_WORKERS, [PRESENCE_LOCK]),
      this.jobCounts(),
    ]);
    return { since: workers.map(({ since }: { since: Date }) => since), ...jobs };
  }

  /** The queue's tables are made with its first job. */
  private async jobCounts(): Promise<Pick<WorkerRollCall, 'jobsWaiting' | 'jobsRunning'>> {
    const [{ exists }] = await this.dataSource.query(
      `select to_regclass('${JOB_SCHEMA}.jobs') is not null as exists`,
    );
    if (!exists) return { jobsWaiting: 0, jobsRunning: 0 };
    const [{ waiting, running }] = await this.dataSource.query(JOB_COUNTS);
    return { jobsWaiting: waiting, jobsRunning: running };
  }
}
