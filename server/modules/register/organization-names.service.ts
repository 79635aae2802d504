import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { cleanText, textKey } from '../../../domain/text';
import { ProblemException } from '../../http/problem.exception';
import { OrganizationAlias } from '../organizations/organization-alias.entity';
import { Organization } from '../organizations/organization.entity';

/** Whose name it is, and who says so when. */
export interface NamedBy {
  organization: Pick<Organization, 'id' | 'campaignId' | 'unitId' | 'nameKey'>;
  userId: number | null;
  at: Date;
}

/** The names and other names (对照名) of organizations: each means one organization only. */
@Injectable()
export class OrganizationNames {
  /** Throws when the name, or another name, of any other organization of the campaign is the same. */
  async refuseTaken(
    manager: EntityManager,
    of: { campaignId: number; name: string; exceptId?: number },
  ): Promise<void> {
    const nameKey = textKey(of.name);
    const { campaignId } = of;
    const bearer = await manager.findOneBy(Organization, { campaignId, nameKey });
    if (bearer && bearer.id !== of.exceptId) throw taken(of.name, `团组织“${bearer.name}”的名称`);
    const aliases = await manager.find(OrganizationAlias, {
      where: { campaignId, nameKey },
      relations: { organization: true },
    });
    const other = aliases.find((alias) => alias.organizationId !== of.exceptId);
    if (other) throw taken(of.name, `“${other.organization.name}”的对照名`);
  }

  /** Makes these, and only these, the other names of an organization. Its own name is no other name. */
  async replaceAliases(manager: EntityManager, by: NamedBy, names: readonly string[]): Promise<void> {
    const wanted = new Map(names.map((name) => [textKey(name), cleanText(name)]));
    wanted.delete(by.organization.nameKey);
    wanted.delete('');
    const known = await manager.findBy(OrganizationAlias, { organizationId: by.organization.id });
    for (const alias of known) {
      if (!wanted.delete(alias.nameKey)) await manager.delete(OrganizationAlias, { id: alias.id });
    }
    for (const name of wanted.values()) await this.remember(manager, by, name);
  }

  /** Takes away another name of an organization, which is its own name by now. */
  async forget(manager: EntityManager, organizationId: number, nameKey: string): Promise<void> {
    await manager.delete(OrganizationAlias, { organizationId, nameKey });
  }

  /**
   * Remembers another name of an organization; one that it has already stays. Throws when it is the registered name
   * of an organization, or means another organization of the same unit.
   */
  async remember(manager: EntityManager, { organization, userId, at }: NamedBy, name: string): Promise<void> {
    const nameKey = textKey(name);
    const { campaignId, unitId, id: organizationId } = organization;
    const bearer = await manager.findOneBy(Organization, { campaignId, nameKey });
    if (bearer) throw isRealName(name);
    const alias = await manager.findOne(OrganizationAlias, {
      where: { unitId, nameKey },
      relations: { organization: true },
    });
    if (alias && alias.organizationId !== organizationId)
      throw taken(name, `“${alias.organization.name}”的对照名`);
    if (alias) return;
    const written = { name: cleanText(name), nameKey, createdById: userId, createdAt: at };
    await manager.insert(OrganizationAlias, { campaignId, unitId, organizationId, ...written });
  }
}

function taken(name: string, whose: string): ProblemException {
  return ProblemException.conflict(
    'ORGANIZATION.NAME_TAKEN',
    `“${name}”已经是${whose}，一个名称只能指一个团组织；请换一个名称，或先改动那一个。`,
  );
}

function isRealName(name: string): ProblemException {
  return ProblemException.conflict(
    'ALIAS.IS_A_NAME',
    `“${name}”是名册中一个团组织的全称，不能再作另一个的对照名；两者确为同一组织的，请用合并。`,
  );
}
