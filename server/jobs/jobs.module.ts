import { Module } from '@nestjs/common';
import { JobQueue } from './job-queue';
import { JobTasks } from './job-tasks';

/** Work that is put aside for the worker: services add jobs to the queue and register who does them. */
@Module({ providers: [JobQueue, JobTasks], exports: [JobQueue, JobTasks] })
export class JobsModule {}
