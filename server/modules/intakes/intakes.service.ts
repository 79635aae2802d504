import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../../clock/clock';
import { limitsOf, type Page } from '../../http/page.dto';
import { ProblemException } from '../../http/problem.exception';
import type { Visitor } from '../../http/visitor';
import { CampaignsService } from '../campaigns/campaigns.service';
import { intakeToDto } from './intake-to.dto';
import { COUNT_INTAKES, LIST_INTAKES, type ListedIntake } from './intake-list.queries';
import type { IntakeDto, IntakeQueryDto } from './intake.dto';
import { Intake, type IntakeSource } from './intake.entity';

/** Intakes (批次) as such: opened, found again, cancelled. A unit's people see their unit's alone. */
@Injectable()
export class IntakesService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly campaigns: CampaignsService,
    private readonly clock: Clock,
  ) {}

  /** Opens an empty intake; returns its id. */
  async open(given: { campaignId?: number; source: IntakeSource }, visitor: Visitor): Promise<number> {
    const campaign = await this.campaigns.current(given.campaignId);
    const now = this.clock.now();
    const { identifiers } = await this.dataSource.getRepository(Intake).insert({
      campaignId: campaign.id,
      unitId: visitor.role === 'unit' ? visitor.unitId : null,
      source: given.source,
      createdAt: now,
      createdById: visitor.id,
      changedAt: now,
    });
    return identifiers[0]!.id as number;
  }

  /** Newest first. */
  async list(query: IntakeQueryDto, visitor: Visitor): Promise<Page<IntakeDto>> {
    const { page, pageSize } = query;
    const { take, skip } = limitsOf(query);
    const filter = [visitor.role === 'unit' ? visitor.unitId : null, query.state ?? null];
    const rows: ListedIntake[] = await this.dataSource.query(LIST_INTAKES, [...filter, null, take, skip]);
    const [{ total }] = await this.dataSource.query(COUNT_INTAKES, filter);
    return { items: rows.map(intakeToDto), total, page, pageSize };
  }

  async summary(id: number): Promise<IntakeDto> {
    const [row] = await this.dataSource.query<ListedIntake[]>(LIST_INTAKES, [null, null, id, 1, 0]);
    return intakeToDto(row!);
  }

  /** 404 where there is none, or it is another's. */
  async one(id: number, visitor: Visitor, manager: EntityManager = this.dataSource.manager): Promise<Intake> {
    const intake = await manager.findOneBy(Intake, { id });
    if (!intake || (visitor.role === 'unit' && intake.unitId !== visitor.unitId)) {
      throw ProblemException.notFound(
        'INTAKE.NOT_FOUND',
        '没有这批上传，或它属于其他单位；请从列表重新打开。',
      );
    }
    return intake;
  }

  /** As `one`, and nothing of it has been taken in or thrown away: 409 otherwise. */
  async openOne(id: number, visitor: Visitor): Promise<Intake> {
    const intake = await this.one(id, visitor);
    refuseClosed(intake);
    return intake;
  }

  /** Somebody worked on it: it is kept for another while. */
  async touch(id: number, manager: EntityManager = this.dataSource.manager): Promise<void> {
    await manager.update(Intake, { id }, { changedAt: this.clock.now() });
  }
}

/** What is being taken in, was taken in or cancelled stays as it is. */
export function refuseClosed({ state }: Pick<Intake, 'state'>): void {
  if (state === 'open') return;
  const words = { committing: '正在入库', committed: '已经入库', cancelled: '已经取消' }[state];
  throw ProblemException.conflict('INTAKE.CLOSED', `这批上传${words}，不能再修改；需要更正请重新上传。`);
}
