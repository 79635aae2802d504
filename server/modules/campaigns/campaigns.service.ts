import { HttpStatus, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { ProblemException } from '../../http/problem.exception';
import { AuditService } from '../audit/audit.service';
import { campaignProblems } from './campaign-problems';
import type { CreateCampaignDto } from './campaign.dto';
import { Campaign } from './campaign.entity';
import { dueForms } from './due-forms';
import { Phase } from './phase.entity';

/** The campaigns and their phases, as data: no date of any campaign stands in code. */
@Injectable()
export class CampaignsService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly audit: AuditService,
  ) {}

  /** Newest goal first, phases in their order. */
  list(): Promise<Campaign[]> {
    return this.dataSource.getRepository(Campaign).find({
      relations: { phases: true },
      order: { goalOn: 'DESC', id: 'DESC', phases: { ordinal: 'ASC' } },
    });
  }

  /** The campaign with this id, without one the newest; its phases in order, with their exceptions. 404 when there is none. */
  async current(campaignId?: number): Promise<Campaign> {
    const [campaign] = await this.dataSource.getRepository(Campaign).find({
      where: campaignId === undefined ? {} : { id: campaignId },
      order: { goalOn: 'DESC', id: 'DESC' },
      take: 1,
    });
    if (!campaign) throw ProblemException.notFound('CAMPAIGN.UNKNOWN', '没有这个活动，请重新选择。');
    campaign.phases = await this.dataSource.getRepository(Phase).find({
      where: { campaignId: campaign.id },
      relations: { exceptions: true },
      order: { ordinal: 'ASC', exceptions: { id: 'ASC' } },
    });
    return campaign;
  }

  /** Refuses what does not fit together and a slug that is taken. */
  async create(given: CreateCampaignDto, userId: number | null): Promise<Campaign> {
    const problems = campaignProblems(given);
    if (problems.length) {
      const answer = { code: 'CAMPAIGN.INVALID', message: problems.join(''), details: problems };
      throw new ProblemException(answer, HttpStatus.UNPROCESSABLE_ENTITY);
    }
    const id = await this.dataSource.transaction((manager) => this.insert(manager, given, userId));
    return this.current(id);
  }

  private async insert(
    manager: EntityManager,
    { phases, ...given }: CreateCampaignDto,
    userId: number | null,
  ): Promise<number> {
    await manager.query('lock table campaigns in share row exclusive mode');
    if (await manager.existsBy(Campaign, { slug: given.slug })) {
      throw ProblemException.conflict(
        'CAMPAIGN.SLUG_TAKEN',
        `简称“${given.slug}”已被另一活动使用，请换一个。`,
      );
    }
    const campaign = await manager.save(manager.create(Campaign, given));
    const rows = phases.map(({ forms, scope, startsAt, endsAt, locksAt, ...phase }, index) => ({
      ...phase,
      campaignId: campaign.id,
      ordinal: index + 1,
      startsAt: new Date(startsAt),
      endsAt: new Date(endsAt),
      locksAt: locksAt ? new Date(locksAt) : null,
      dueForms: dueForms(forms, scope ?? 'any'),
    }));
    await manager.insert(Phase, rows);
    await this.audit.record(
      { userId, action: 'CAMPAIGN.CREATE', subject: `campaign:${campaign.id}` },
      manager,
    );
    return campaign.id;
  }
}
