import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { cleanText, textKey } from '../../../domain/text';
import { ProblemException } from '../../http/problem.exception';
import { CampaignsService } from '../campaigns/campaigns.service';
import type { CreateUnitDto, UnitDto, UpdateUnitDto } from '../units/unit.dto';
import { Unit } from '../units/unit.entity';
import { unitToDto } from '../units/units.service';
import { refuseDays } from './open-days';
import { OrganizationTree } from './organization-tree.service';
import { RegisterJournal } from './register-journal.service';

/** Registers and edits reporting units (填报单位); every change is journaled and can be undone. */
@Injectable()
export class UnitEditing {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly journal: RegisterJournal,
    private readonly tree: OrganizationTree,
    private readonly campaigns: CampaignsService,
  ) {}

  async create(given: CreateUnitDto, userId: number | null): Promise<UnitDto> {
    const { id: campaignId } = await this.campaigns.current(given.campaignId);
    const { result } = await this.journal.record({ campaignId, kind: 'create', userId }, async (manager) => {
      const { name, shortName = name, kind, aliases = [], openedOn = null, closedOn = null } = given;
      const unit = manager.create(Unit, {
        campaignId,
        kind,
        openedOn,
        closedOn,
        ...namesOf({ name, shortName, aliases }),
      });
      await this.refuse(manager, unit);
      const saved = await manager.save(unit);
      return { summary: `登记填报单位“${saved.name}”`, result: unitToDto(saved) };
    });
    return result;
  }

  /** A closed unit is expected to report nothing from its closing day on; its organizations stay as they are. */
  async edit(unitId: number, given: UpdateUnitDto, userId: number | null): Promise<UnitDto> {
    const { campaignId } = await this.tree.unit(this.dataSource.manager, { unitId });
    const { result } = await this.journal.record({ campaignId, kind: 'edit', userId }, async (manager) => {
      const before = await this.tree.unit(manager, { unitId });
      const after = editedUnit(before, given);
      await this.refuse(manager, after);
      await manager.update(Unit, { id: unitId }, withoutId(after));
      return { summary: editedWords(before, after), result: unitToDto(after) };
    });
    return result;
  }

  /** Sheets name units by name, short name and other names: none of them may mean two. */
  private async refuse(manager: EntityManager, unit: Unit): Promise<void> {
    refuseDays(unit);
    const others = (await manager.findBy(Unit, { campaignId: unit.campaignId })).filter(
      ({ id }) => id !== unit.id,
    );
    const keys = keysOf(unit);
    const other = others.find((each) => keysOf(each).some((key) => keys.includes(key)));
    if (!other) return;
    const message = `名称、简称或对照名与填报单位“${other.name}”的相同，附表上会分不清；请换一个。`;
    throw ProblemException.conflict('UNIT.NAME_TAKEN', message);
  }
}

function namesOf(of: { name: string; shortName: string; aliases: string[] }) {
  const name = cleanText(of.name);
  const shortName = cleanText(of.shortName) || name;
  const aliasKeys = [...new Set(of.aliases.map(textKey))].filter(Boolean).sort();
  return { name, nameKey: textKey(name), shortName, aliasKeys };
}

function keysOf({ nameKey, shortName, aliasKeys }: Unit): string[] {
  return [nameKey, textKey(shortName), ...aliasKeys];
}

function editedUnit(before: Unit, given: UpdateUnitDto): Unit {
  const name = given.name ?? before.name;
  const shortName = given.shortName ?? before.shortName;
  return {
    ...before,
    ...namesOf({ name, shortName, aliases: given.aliases ?? before.aliasKeys }),
    kind: given.kind ?? before.kind,
    openedOn: given.openedOn === undefined ? before.openedOn : given.openedOn,
    closedOn: given.closedOn === undefined ? before.closedOn : given.closedOn,
  };
}

function withoutId({ name, nameKey, shortName, aliasKeys, kind, openedOn, closedOn }: Unit) {
  return { name, nameKey, shortName, aliasKeys, kind, openedOn, closedOn };
}

function editedWords(before: Unit, after: Unit): string {
  if (before.name !== after.name) return `把填报单位“${before.name}”改名为“${after.name}”`;
  if (before.closedOn === after.closedOn) return `修改填报单位“${after.name}”`;
  return after.closedOn === null
    ? `恢复填报单位“${after.name}”`
    : `停用填报单位“${after.name}”（自 ${after.closedOn} 起）`;
}
