import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { Config } from '../config/config';
import { JOB_SCHEMA, prepareJobs } from './job-schema';

export interface JobOptions {
  /** At most one waiting job of this key: adding it again replaces the one that waits. */
  jobKey?: string;
  /** No job of this lane is begun while another one is under way, whatever number of workers there is. */
  lane?: string;
  /** Tries before the job is given up; default 3, a little later each time. */
  maxAttempts?: number;
  /** Not before this moment of the real clock. */
  runAt?: Date;
  /** The transaction the job belongs to: it exists only when that is committed. */
  manager?: EntityManager;
}

/** Puts work aside for a worker. Usable in every process; the tables are made when the first job is added. */
@Injectable()
export class JobQueue {
  private prepared: Promise<void> | null = null;

  constructor(
    private readonly config: Config,
    @InjectDataSource() private readonly dataSource: DataSource,
  ) {}

  /** Adds a job for the task of this name. */
  async add(task: string, payload: object, options: JobOptions = {}): Promise<void> {
    await this.prepare();
    const { jobKey = null, lane = null, maxAttempts = 3, runAt = null, manager } = options;
    // One attempt more than tries: it tells the subject when the workers died with the job.
    await (manager ?? this.dataSource.manager).query(
      `SELECT FROM ${JOB_SCHEMA}.add_job($1, $2::json, queue_name => $3, run_at => $4, max_attempts => $5, job_key => $6)`,
      [task, JSON.stringify(payload), lane, runAt, maxAttempts + 1, jobKey],
    );
  }

  /** Makes the tables of the queue if they are missing; adding a job does so by itself. */
  prepare(): Promise<void> {
    this.prepared ??= prepareJobs(this.config.databaseUrl!).catch((fault: unknown) => {
      this.prepared = null;
      throw fault;
    });
    return this.prepared;
  }
}
