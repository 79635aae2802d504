import { Injectable } from '@nestjs/common';
import { type CheckingAlarm, checkingAlarms } from '../../../domain/checking-alarm';
import { PLATFORMS } from '../../../domain/platform';
import { Clock } from '../../clock/clock';
import { WorkerRoll, type WorkerRollCall } from '../../jobs/worker-roll';
import { CheckTalliesService, type HourTally } from './check-tallies.service';
import { CheckingHostsService } from './checking-hosts.service';
import { CheckingQueuesService, earliest, type QueueFigures } from './checking-queues.service';
import type { CheckingAlarmDto, CheckingBasisDto, CheckingStateDto } from './checking-state.dto';
import type { CheckingHostDto } from './checking-host.dto';
import { hourCounts, outcomeCounts, parserDrifts } from './tally-figures';

/** Everything that is asked for, before it is put into words. */
interface Asked {
  now: Date;
  queue: QueueFigures;
  basis: CheckingBasisDto;
  tallies: HourTally[];
  hosts: CheckingHostDto[];
  roll: WorkerRollCall;
}

/** How far the checking is behind, how fast it goes, how the platforms answer, and what is wrong. */
@Injectable()
export class CheckingStateService {
  constructor(
    private readonly clock: Clock,
    private readonly queues: CheckingQueuesService,
    private readonly counted: CheckTalliesService,
    private readonly hosts: CheckingHostsService,
    private readonly workers: WorkerRoll,
  ) {}

  async now(): Promise<CheckingStateDto> {
    const asked = await this.ask(this.clock.now());
    const { now, queue, basis, tallies, hosts, roll } = asked;
    return {
      now: now.toISOString(),
      alarms: this.alarms(asked).map(alarmDto),
      ...queue,
      oldestDueAt: queue.oldestDueAt?.toISOString() ?? null,
      lastHour: outcomeCounts(tallies, ({ lastHour }) => lastHour),
      lastDay: outcomeCounts(tallies, ({ count }) => count),
      hours: hourCounts(tallies, now),
      hosts,
      parsers: parserDrifts(tallies),
      workers: workersDto(roll),
      basis,
    };
  }

  private async ask(now: Date): Promise<Asked> {
    const [queue, basis, tallies, roll] = await Promise.all([
      this.queues.at(now),
      this.queues.basis(now),
      this.counted.lastDay(now),
      this.workers.call(),
    ]);
    return { now, queue, basis, tallies, roll, hosts: await this.hosts.with(tallies) };
  }

  private alarms({ now, queue, basis, tallies, hosts, roll }: Asked): CheckingAlarm[] {
    return checkingAlarms(
      {
        workersAlive: roll.since.length,
        readsLastHour: outcomeCounts(tallies, ({ lastHour }) => lastHour).find(isRead)?.count ?? 0,
        hosts: hosts.map(({ host, stoppedUntil }) => ({
          host,
          stoppedUntil: stoppedUntil === null ? null : new Date(stoppedUntil),
        })),
        parsers: parserDrifts(tallies),
        platforms: PLATFORMS.map((platform) => ({
          platform,
          readBy: this.hosts.readBy(platform),
          ...togetherOf(queue.queues.filter((one) => one.platform === platform)),
        })),
        stale: basis.stale,
      },
      now,
    );
  }
}

const isRead = ({ outcome }: { outcome: string }): boolean => outcome === 'read';

function togetherOf(queues: QueueFigures['queues']) {
  const moments = queues.map(({ oldestDueAt }) => (oldestDueAt === null ? null : new Date(oldestDueAt)));
  return {
    waiting: queues.reduce((sum, { waiting }) => sum + waiting, 0),
    due: queues.reduce((sum, { due }) => sum + due, 0),
    oldestDueAt: earliest(moments),
  };
}

function alarmDto({ at, ...alarm }: CheckingAlarm): CheckingAlarmDto {
  return { ...alarm, at: at?.toISOString() ?? null };
}

function workersDto({ since, jobsWaiting, jobsRunning }: WorkerRollCall): CheckingStateDto['workers'] {
  return { alive: since.length, since: since.map((at) => at.toISOString()), jobsWaiting, jobsRunning };
}
