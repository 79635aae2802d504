import { Module } from '@nestjs/common';
import { JobQueue } from './job-queue';
import { JobTasks } from './job-tasks';
import { WorkerRoll } from './worker-roll';

/** Work that is put aside for the worker: services add jobs to the queue and register who does them. */
@Module({ providers: [JobQueue, JobTasks, WorkerRoll], exports: [JobQueue, JobTasks, WorkerRoll] })
export class JobsModule {}
