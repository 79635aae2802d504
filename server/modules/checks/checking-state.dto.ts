import { ApiProperty } from '@nestjs/swagger';
import { CHECKING_ALARM_KINDS, type CheckingAlarmKind } from '../../../domain/checking-alarm';
import { PLATFORMS, type Platform } from '../../../domain/platform';
import { OutcomeCountDto } from './check.dto';
import { CheckingHostDto } from './checking-host.dto';
import { CheckingQueueDto } from './checking-queue.dto';

/** One thing that is wrong with the checking. */
export class CheckingAlarmDto {
  @ApiProperty({ enum: CHECKING_ALARM_KINDS, enumName: 'CheckingAlarmKind' })
  kind: CheckingAlarmKind;

  @ApiProperty({ type: String, nullable: true, description: 'Host, parser version or platform it is about.' })
  subject: string | null;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'Since when, or until when.',
  })
  at: string | null;

  @ApiProperty({ type: 'integer', description: 'Accounts or pages it is about.' })
  count: number;
}

/** Visits of one hour of the clock. */
export class CheckingHourDto {
  @ApiProperty({ type: String, format: 'date-time', description: 'Its first moment.' })
  from: string;

  @ApiProperty({ type: 'integer', description: 'Pages read.' })
  read: number;

  @ApiProperty({
    type: 'integer',
    description: 'Visits the platform turned away, so that its host is stopped.',
  })
  refused: number;

  @ApiProperty({ type: 'integer', description: 'All other visits.' })
  other: number;
}

/** How one version of a parser fared in the last day. */
export class ParserDriftDto {
  @ApiProperty({ enum: PLATFORMS, enumName: 'Platform' })
  platform: Platform;

  @ApiProperty({ type: String })
  surface: string;

  @ApiProperty({ type: String })
  parserVersion: string;

  @ApiProperty({ type: 'integer', description: 'Visits the platform answered with a page of its own.' })
  answered: number;

  @ApiProperty({ type: 'integer', description: 'Of these, pages that were not understood (改版).' })
  drifted: number;

  @ApiProperty({ type: Boolean, description: 'More than single odd pages explain.' })
  isAlarming: boolean;
}

/** The processes that carry out the checks. */
export class CheckingWorkersDto {
  @ApiProperty({ type: 'integer' })
  alive: number;

  @ApiProperty({
    type: [String],
    format: 'date-time',
    description: 'Since when each has run, of the real clock.',
  })
  since: string[];

  @ApiProperty({ type: 'integer', description: 'Jobs that wait for a free worker.' })
  jobsWaiting: number;

  @ApiProperty({ type: 'integer', description: 'Jobs under way.' })
  jobsRunning: number;
}

/** How old what the figures of verification rest on is. */
export class CheckingBasisDto {
  @ApiProperty({ type: 'integer', description: 'Verified accounts that count.' })
  of: number;

  @ApiProperty({ type: 'integer', description: 'Of these, last read longer ago than the limit.' })
  stale: number;

  @ApiProperty({
    type: 'integer',
    description: 'The limit in hours; campaigns may differ, this is the strictest.',
  })
  limitHours: number;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  oldestReadAt: string | null;
}

/** How far the checking is behind, how fast it goes, and how the platforms answer. */
export class CheckingStateDto {
  @ApiProperty({ type: String, format: 'date-time', description: "The service's clock." })
  now: string;

  @ApiProperty({ type: [CheckingAlarmDto], description: 'Gravest first; empty when all is well.' })
  alarms: CheckingAlarmDto[];

  @ApiProperty({ type: 'integer', description: 'Accounts on the timetable.' })
  waiting: number;

  @ApiProperty({ type: 'integer' })
  due: number;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  oldestDueAt: string | null;

  @ApiProperty({ type: 'integer' })
  neverChecked: number;

  @ApiProperty({ type: [CheckingQueueDto] })
  queues: CheckingQueueDto[];

  @ApiProperty({ type: [OutcomeCountDto] })
  lastHour: OutcomeCountDto[];

  @ApiProperty({ type: [OutcomeCountDto] })
  lastDay: OutcomeCountDto[];

  @ApiProperty({ type: [CheckingHourDto], description: 'The last 24 hours, the one under way last.' })
  hours: CheckingHourDto[];

  @ApiProperty({ type: [CheckingHostDto] })
  hosts: CheckingHostDto[];

  @ApiProperty({ type: [ParserDriftDto] })
  parsers: ParserDriftDto[];

  @ApiProperty({ type: CheckingWorkersDto })
  workers: CheckingWorkersDto;

  @ApiProperty({ type: CheckingBasisDto })
  basis: CheckingBasisDto;
}
