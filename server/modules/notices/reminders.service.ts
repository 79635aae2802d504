import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, In } from 'typeorm';
import {
  groupReminder,
  reminderCause,
  reminderStage,
  type ReminderStage,
  type ReminderText,
  unitReminder,
} from '../../../domain/reminder';
import { ProblemException } from '../../http/problem.exception';
import { MissingUnitsService, type MissingUnits } from './missing-units.service';
import { NoticeChannel } from './notice-channel.entity';
import { NoticeDeliveriesService } from './notice-deliveries.service';
import { NoticesService } from './notices.service';

/** Whom to remind: `unitIds` null means all that are missing, `byUserId` null the timetable. */
export interface RemindersToSend {
  phaseId: number;
  unitIds: number[] | null;
  channelIds: number[];
  byUserId: number | null;
  at: Date;
}

/** Tells units what they have not handed in (催报): in the system always, through channels as chosen. */
@Injectable()
export class RemindersService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly missing: MissingUnitsService,
    private readonly notices: NoticesService,
    private readonly deliveries: NoticeDeliveriesService,
  ) {}

  /**
   * Each unit and each group hears of one cause once: sending again adds only units and channels that were left out
   * before. Refused where the phase has no stage: too early, or locked. One transaction.
   */
  async send(of: RemindersToSend): Promise<void> {
    const found = await this.missing.inPhase({ phaseId: of.phaseId, at: of.at });
    const stage = reminderStage(found.phase, of.at);
    if (stage === null) throw noStage(found, of.at);
    const chosen = {
      ...found,
      units: found.units.filter(({ unit }) => of.unitIds?.includes(unit.id) ?? true),
    };
    if (chosen.units.length === 0) return;
    const channels = await this.channelsOf(of.channelIds);
    const robots = channels.filter((channel) => channel.kind !== 'email');
    const mails = channels.filter((channel) => channel.kind === 'email');
    for (const { unit, forms } of chosen.units) {
      const text = unitReminder({ phase: found.phase, unitName: unit.name, forms, stage });
      await this.tell(of, found, { stage, unitId: unit.id, text, channels: mails });
    }
    if (robots.length > 0) {
      const text = groupTextOf(chosen, stage);
      await this.tell(of, found, { stage, unitId: null, text, channels: robots });
    }
  }

  private async tell(
    { at, byUserId }: RemindersToSend,
    { phase, campaignId }: MissingUnits,
    { stage, unitId, text, channels }: ToTell,
  ): Promise<void> {
    const cause = reminderCause(phase.id, stage);
    await this.dataSource.transaction(async (manager) => {
      const told = { campaignId, unitId, cause, ...text, at, byUserId };
      const noticeId = await this.notices.tell(manager, told);
      for (const channel of channels) await this.deliveries.send(manager, noticeId, channel.id);
    });
  }

  private async channelsOf(ids: number[]): Promise<NoticeChannel[]> {
    const channels = await this.dataSource.manager.findBy(NoticeChannel, { id: In(ids), enabled: true });
    if (channels.length === new Set(ids).size) return channels;
    throw ProblemException.conflict(
      'NOTICE_CHANNEL.UNUSABLE',
      '所选的通知渠道中有已停用或删除的，请刷新后重新选择。',
    );
  }
}

interface ToTell {
  stage: ReminderStage;
  unitId: number | null;
  text: ReminderText;
  channels: NoticeChannel[];
}

/** The text for work groups. */
export function groupTextOf({ phase, units }: MissingUnits, stage: ReminderStage): ReminderText {
  const missing = units.map(({ unit, forms }) => ({ unitName: unit.name, forms }));
  return groupReminder({ phase, missing, stage });
}

function noStage({ phase }: MissingUnits, at: Date): ProblemException {
  return at > phase.endsAt
    ? ProblemException.conflict('REMINDER.LOCKED', `“${phase.name}”已锁定，不再接收，不能催报。`)
    : ProblemException.conflict('REMINDER.TOO_EARLY', `离“${phase.name}”截止还有三天以上，暂不催报。`);
}
