import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { cleanText, textKey } from '../../../domain/text';
import type {
  CreateOrganizationDto,
  MoveOrganizationDto,
  UpdateOrganizationDto,
} from '../organizations/organization.dto';
import { Organization } from '../organizations/organization.entity';
import { Holder } from '../holders/holder.entity';
import { refuseDays } from './open-days';
import { OrganizationRegistrar } from './organization-registrar.service';
import { RegisterJournal } from './register-journal.service';

/** Registers, edits and moves organizations; every change is journaled and can be undone. */
@Injectable()
export class OrganizationEditing {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly journal: RegisterJournal,
    private readonly registrar: OrganizationRegistrar,
  ) {}

  /** Returns the id of the new organization. */
  async create(given: CreateOrganizationDto, userId: number | null): Promise<number> {
    refuseDays(given);
    const { campaignId } = await this.registrar.tree.unit(this.dataSource.manager, given);
    const { result } = await this.journal.record(
      { campaignId, kind: 'create', userId },
      async (manager, { at }) => {
        const organization = await this.insert(manager, { ...given, campaignId });
        if (given.aliases)
          await this.registrar.names.replaceAliases(manager, { organization, userId, at }, given.aliases);
        return { summary: `登记团组织“${organization.name}”`, result: organization.id };
      },
    );
    return result;
  }

  /** What is absent stays. A changed name stays known as another name, so that older sheets are still understood. */
  async edit(id: number, given: UpdateOrganizationDto, userId: number | null): Promise<void> {
    const { campaignId } = await this.registrar.tree.organization(this.dataSource.manager, id);
    await this.journal.record({ campaignId, kind: 'edit', userId }, async (manager, { at }) => {
      const before = await this.registrar.tree.organization(manager, id);
      const after = await this.update(manager, before, given);
      const by = { organization: after, userId, at };
      if (given.aliases) await this.registrar.names.replaceAliases(manager, by, given.aliases);
      if (before.nameKey !== after.nameKey) await this.registrar.names.remember(manager, by, before.name);
      return { summary: editedWords(before, after), result: null };
    });
  }

  /**
   * Moves an organization with all that is below it, also to another unit. What was handed in stays with the unit
   * that did; claims, accounts and holders go along, and the figures of all moments count them for the new unit.
   */
  async move(id: number, given: MoveOrganizationDto, userId: number | null): Promise<void> {
    const { campaignId } = await this.registrar.tree.organization(this.dataSource.manager, id);
    await this.journal.record({ campaignId, kind: 'move', userId }, async (manager) => {
      const { name, unitId: from } = await this.registrar.tree.organization(manager, id);
      const unit = await this.registrar.tree.unit(manager, { campaignId, unitId: given.unitId ?? from });
      const below = await this.registrar.tree.subtree(manager, id);
      const parent =
        given.parentId === null
          ? null
          : await this.registrar.tree.refuseParent(manager, {
              parentId: given.parentId,
              unitId: unit.id,
              below,
            });
      if (unit.id !== from) await this.registrar.tree.giveToUnit(manager, below, unit);
      await manager.update(Organization, { id }, { parentId: parent?.id ?? null });
      const to = parent ? `“${unit.name}”的“${parent.name}”之下` : `“${unit.name}”之下`;
      const along = below.length > 1 ? `（连同下级 ${below.length - 1} 个）` : '';
      return { summary: `把“${name}”${along}移到${to}`, result: null };
    });
  }

  private async insert(
    manager: EntityManager,
    given: CreateOrganizationDto & { campaignId: number },
  ): Promise<Organization> {
    const { parentId = null } = given;
    await this.registrar.names.refuseTaken(manager, given);
    if (parentId !== null)
      await this.registrar.tree.refuseParent(manager, { parentId, unitId: given.unitId });
    const name = cleanText(given.name);
    const { campaignId, level, openedOn = null, closedOn = null } = given;
    const row = { campaignId, unitId: given.unitId, level, openedOn, closedOn, parentId };
    return manager.save(manager.create(Organization, { ...row, name, nameKey: textKey(name) }));
  }

  private async update(
    manager: EntityManager,
    before: Organization,
    { name: wanted, level, openedOn, closedOn }: UpdateOrganizationDto,
  ): Promise<Organization> {
    const name = wanted === undefined ? before.name : cleanText(wanted);
    const after: Organization = {
      ...before,
      ...{ name, nameKey: textKey(name), level: level ?? before.level },
      openedOn: openedOn === undefined ? before.openedOn : openedOn,
      closedOn: closedOn === undefined ? before.closedOn : closedOn,
    };
    refuseDays(after);
    const { id, campaignId } = before;
    if (after.nameKey !== before.nameKey)
      await this.registrar.names.refuseTaken(manager, { campaignId, name, exceptId: id });
    if (after.nameKey !== before.nameKey) await this.registrar.names.forget(manager, id, after.nameKey);
    const { nameKey } = after;
    await manager.update(
      Organization,
      { id },
      { name, nameKey, level: after.level, openedOn: after.openedOn, closedOn: after.closedOn },
    );
    // An organization is its own holder, found again by its name.
    if (name !== before.name)
      await manager.update(Holder, { organizationId: id, category: 'organization' }, { name, nameKey });
    return after;
  }
}

function editedWords(before: Organization, after: Organization): string {
  if (before.name !== after.name) return `把团组织“${before.name}”改名为“${after.name}”`;
  if (before.closedOn !== after.closedOn)
    return after.closedOn === null
      ? `恢复团组织“${after.name}”`
      : `撤销团组织“${after.name}”（自 ${after.closedOn} 起）`;
  return `修改团组织“${after.name}”`;
}
