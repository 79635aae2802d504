import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ProblemException } from '../../http/problem.exception';
import { Organization } from '../organizations/organization.entity';
import { Unit } from '../units/unit.entity';
import { moveToUnit, subtreeOf } from './organization-tree.queries';

/** The tree of organizations below each unit. It has no cycles, and a whole subtree is of one unit. */
@Injectable()
export class OrganizationTree {
  /** 404 when there is none. */
  async organization(manager: EntityManager, id: number): Promise<Organization> {
    const found = await manager.findOneBy(Organization, { id });
    if (found) return found;
    throw ProblemException.notFound('ORGANIZATION.NOT_FOUND', '名册中没有这个团组织，或无权查看。');
  }

  /** The unit, of the same campaign. 404 when there is none. */
  async unit(manager: EntityManager, of: { campaignId?: number; unitId: number }): Promise<Unit> {
    const { campaignId, unitId: id } = of;
    const found = await manager.findOneBy(Unit, { id, ...(campaignId === undefined ? {} : { campaignId }) });
    if (found) return found;
    throw ProblemException.notFound('UNIT.NOT_FOUND', '没有这个填报单位，请重新选择。');
  }

  /** The ids of an organization and of everything below it. */
  subtree(manager: EntityManager, id: number): Promise<number[]> {
    return subtreeOf(manager, id);
  }

  /** Throws when the parent is of another unit, or is one of the organizations that would hang below it. */
  async refuseParent(
    manager: EntityManager,
    of: { parentId: number; unitId: number; below?: number[] },
  ): Promise<Organization> {
    const parent = await this.organization(manager, of.parentId);
    if (of.below?.includes(parent.id)) {
      const message = `“${parent.name}”在被移动的团组织之下，不能作它的上级，请另选上级。`;
      throw ProblemException.conflict('ORGANIZATION.CYCLE', message);
    }
    if (parent.unitId !== of.unitId) {
      const message = `上级“${parent.name}”不属于所选的填报单位，请选同一单位的团组织。`;
      throw ProblemException.conflict('ORGANIZATION.PARENT_OF_OTHER_UNIT', message);
    }
    return parent;
  }

  /**
   * Gives organizations to another unit, with everything that is counted by unit: other names, holders, accounts,
   * claims, open discrepancies. Throws when the unit uses one of their other names for somebody else.
   */
  async giveToUnit(manager: EntityManager, ids: number[], unit: Unit): Promise<void> {
    const clash = await moveToUnit(manager, ids, unit.id);
    if (clash === null) return;
    const message = `“${unit.name}”已把“${clash}”记为另一团组织的对照名，请先删去其中一个对照再移动。`;
    throw ProblemException.conflict('ORGANIZATION.NAME_TAKEN', message);
  }
}
