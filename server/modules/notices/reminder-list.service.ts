import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { reminderCause, reminderStage, type ReminderStage, unitReminder } from '../../../domain/reminder';
import { type MissingUnits, MissingUnitsService, type PhaseAt } from './missing-units.service';
import { NoticeAddressesService } from './notice-addresses.service';
import type { NoticeDeliveryDto } from './notice.dto';
import { TOLD_FOR_CAUSE } from './notice.queries';
import { deliveryToDto } from './notices.service';
import { ReminderSetting } from './reminder-setting.entity';
import type { GroupReminderDto, RemindersDto, ReminderToldDto, UnitReminderDto } from './reminder.dto';
import { groupTextOf } from './reminders.service';

interface ToldRow {
  unitId: number | null;
  toldAt: Date;
  deliveries: NoticeDeliveryDto[];
}

/** By unit; null is the work groups. */
type Told = Map<number | null, ReminderToldDto>;

/** Who is missing in a phase, what each would be told, and what was told already. */
@Injectable()
export class ReminderListService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly missing: MissingUnitsService,
    private readonly addresses: NoticeAddressesService,
  ) {}

  async list(of: PhaseAt): Promise<RemindersDto> {
    const found = await this.missing.inPhase(of);
    const { phase, campaignId } = found;
    const stage = reminderStage(phase, of.at);
    const told = stage === null ? new Map() : await this.toldFor(campaignId, reminderCause(phase.id, stage));
    const emails = await this.addresses.maskedAll();
    // Before the first stage the texts are those of the first: they can be read in advance.
    const worded = stage ?? (of.at > phase.endsAt ? 'passed' : 'three-days');
    return {
      phaseId: phase.id,
      phaseName: phase.name,
      cutOffAt: phase.endsAt.toISOString(),
      locksAt: phase.locksAt?.toISOString() ?? null,
      stage,
      automatic: await this.isAutomatic(campaignId),
      units: found.units.map((each) => unitDto({ found, stage: worded, told, emails }, each)),
      group: found.units.length > 0 ? groupDto(found, worded, told) : null,
    };
  }

  async isAutomatic(campaignId: number): Promise<boolean> {
    const setting = await this.dataSource.manager.findOneBy(ReminderSetting, { campaignId });
    return setting?.automatic ?? false;
  }

  private async toldFor(campaignId: number, cause: string): Promise<Told> {
    const rows = await this.dataSource.query<ToldRow[]>(TOLD_FOR_CAUSE, [campaignId, cause]);
    return new Map(
      rows.map(({ unitId, toldAt, deliveries }) => [
        unitId,
        { at: toldAt.toISOString(), deliveries: deliveries.map(deliveryToDto) },
      ]),
    );
  }
}

interface Wording {
  found: MissingUnits;
  stage: ReminderStage;
  told: Told;
  emails: Map<number, string>;
}

function unitDto(
  { found, stage, told, emails }: Wording,
  { unit, forms }: MissingUnits['units'][number],
): UnitReminderDto {
  return {
    unitId: unit.id,
    unitName: unit.name,
    forms,
    ...unitReminder({ phase: found.phase, unitName: unit.name, forms, stage }),
    email: emails.get(unit.id) ?? null,
    told: told.get(unit.id) ?? null,
  };
}

function groupDto(found: MissingUnits, stage: ReminderStage, told: Told): GroupReminderDto {
  return { ...groupTextOf(found, stage), told: told.get(null) ?? null };
}
