import { Injectable, type OnModuleInit } from '@nestjs/common';
import { JobTasks } from '../../jobs/job-tasks';
import { InboxService } from './inbox.service';

/** The job of looking into the inbox folder. */
export const LOOK_INTO_INBOX = 'look-into-inbox';

/** Lets a worker look into the inbox folder. */
@Injectable()
export class InboxJobService implements OnModuleInit {
  constructor(
    private readonly tasks: JobTasks,
    private readonly inbox: InboxService,
  ) {}

  onModuleInit(): void {
    this.tasks.register(LOOK_INTO_INBOX, (_payload, signal) => this.inbox.look(signal));
  }
}
