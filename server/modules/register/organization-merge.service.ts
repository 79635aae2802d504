import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { ProblemException } from '../../http/problem.exception';
import { DiscrepanciesService } from '../discrepancies/discrepancies.service';
import type { MergePreviewDto } from '../organizations/organization.dto';
import type { Organization } from '../organizations/organization.entity';
import { StandingClaimsService } from '../submissions/standing-claims.service';
import {
  giveHolders,
  holdersAndAccountsOf,
  joinHolders,
  joinOrganizations,
  MERGE_COUNTS,
  mergedHolders,
} from './organization-merge.queries';
import { OrganizationRegistrar } from './organization-registrar.service';
import { RegisterJournal } from './register-journal.service';

/** The organization that goes and the one that stays. */
interface MergePair {
  from: Organization;
  into: Organization;
}

/** Makes one organization of two that were registered twice. */
@Injectable()
export class OrganizationMerge {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly journal: RegisterJournal,
    private readonly registrar: OrganizationRegistrar,
    private readonly standing: StandingClaimsService,
    private readonly discrepancies: DiscrepanciesService,
  ) {}

  /** What would go over. A merge that cannot be says why in the sentence instead of throwing. */
  async preview(id: number, intoId: number): Promise<MergePreviewDto> {
    const { manager } = this.dataSource;
    const pair = await this.pairOf(manager, id, intoId);
    const [counts] = await manager.query<Omit<MergePreviewDto, 'sentence'>[]>(MERGE_COUNTS, [id]);
    const refusal = await this.refusalOf(manager, pair);
    return { ...counts!, sentence: refusal ?? previewSentence(pair, counts!) };
  }

  /**
   * Holders of the same natural key become one, with their accounts, claims, verifications and discrepancies; the
   * name of the organization that goes becomes another name of the one that stays.
   */
  async merge(id: number, intoId: number, userId: number | null): Promise<void> {
    const { campaignId } = (await this.pairOf(this.dataSource.manager, id, intoId)).from;
    await this.journal.record({ campaignId, kind: 'merge', userId }, async (manager, { at }) => {
      const pair = await this.pairOf(manager, id, intoId);
      const refusal = await this.refusalOf(manager, pair);
      if (refusal) throw ProblemException.conflict('ORGANIZATION.CANNOT_MERGE', refusal);
      await this.join(manager, pair, at);
      await this.registrar.names.remember(manager, { organization: pair.into, userId, at }, pair.from.name);
      await this.review(manager, pair.into, at);
      return { summary: `把团组织“${pair.from.name}”并入“${pair.into.name}”`, result: null };
    });
  }

  private async pairOf(manager: EntityManager, fromId: number, intoId: number): Promise<MergePair> {
    const { tree } = this.registrar;
    return {
      from: await tree.organization(manager, fromId),
      into: await tree.organization(manager, intoId),
    };
  }

  private async refusalOf(manager: EntityManager, { from, into }: MergePair): Promise<string | null> {
    if (from.id === into.id) return '不能把团组织并入它自己，请选另一个团组织。';
    if (from.campaignId !== into.campaignId) return '两个团组织不在同一活动的名册中，不能合并。';
    const below = await this.registrar.tree.subtree(manager, from.id);
    if (!below.includes(into.id)) return null;
    return `“${into.name}”在“${from.name}”之下，不能把上级并入下级；请反过来合并，或先移动。`;
  }

  private async join(manager: EntityManager, { from, into }: MergePair, at: Date): Promise<void> {
    const { tree } = this.registrar;
    if (from.unitId !== into.unitId) {
      const unit = await tree.unit(manager, { unitId: into.unitId });
      await tree.giveToUnit(manager, await tree.subtree(manager, from.id), unit);
    }
    const of = { fromId: from.id, intoId: into.id };
    const holders = await mergedHolders(manager, of);
    const same = holders.filter((holder) => holder.intoId !== null);
    const others = holders.filter((holder) => holder.intoId === null);
    await joinHolders(manager, same, at);
    await giveHolders(
      manager,
      others.map((holder) => holder.id),
      into.id,
    );
    await joinOrganizations(manager, of);
  }

  /** Two lists may now say different things of one holder, and a page may show another name than the holder's. */
  private async review(manager: EntityManager, { id, campaignId, unitId }: Organization, at: Date) {
    const { holderIds, accountIds } = await holdersAndAccountsOf(manager, id);
    await this.standing.reviewConflicts(manager, { campaignId, unitId, holderIds, takenAt: at });
    await this.discrepancies.review(manager, accountIds, at);
  }
}

function previewSentence({ from, into }: MergePair, counts: Omit<MergePreviewDto, 'sentence'>): string {
  const { holders, accounts, claims, children } = counts;
  return `“${from.name}”的 ${holders} 个主体、${accounts} 个账号、${claims} 条现行填报和 ${children} 个下级将归入“${into.name}”，原名记为对照名；合并后可以撤销。`;
}
