import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../../clock/clock';
import { limitsOf, type Page } from '../../http/page.dto';
import { ProblemException } from '../../http/problem.exception';
import { unitScope } from '../../http/unit-scope';
import type { Visitor } from '../../http/visitor';
import { CampaignsService } from '../campaigns/campaigns.service';
import type { NoticeDeliveryDto, NoticeDto, NoticeQueryDto } from './notice.dto';
import { Notice } from './notice.entity';
import { COUNT_NOTICES, COUNT_UNREAD, LIST_NOTICES } from './notice.queries';

export interface NoticeToTell {
  campaignId: number;
  /** Null: to work groups. */
  unitId: number | null;
  cause: string;
  title: string;
  body: string;
  at: Date;
  /** Null: by the timetable. */
  byUserId: number | null;
}

interface NoticeRow extends Omit<NoticeDto, 'createdAt' | 'readAt' | 'deliveries'> {
  createdAt: Date;
  readAt: Date | null;
  deliveries: NoticeDeliveryDto[];
}

/** What was told to whom (通知), and who has read it. A unit reads its own. */
@Injectable()
export class NoticesService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly campaigns: CampaignsService,
    private readonly clock: Clock,
  ) {}

  /** Newest first. 404 for another unit's. */
  async list(query: NoticeQueryDto, visitor: Visitor): Promise<Page<NoticeDto>> {
    const { id: campaignId } = await this.campaigns.current(query.campaignId);
    const unitId = unitScope(query.unitId, visitor);
    const { take, skip } = limitsOf(query);
    const rows = await this.dataSource.query<NoticeRow[]>(LIST_NOTICES, [
      ...[campaignId, unitId, visitor.id],
      ...[take, skip],
    ]);
    const [{ total }] = await this.dataSource.query(COUNT_NOTICES, [campaignId, unitId]);
    const items = rows.map((row) => toDto(row, visitor));
    return { items, total, page: query.page, pageSize: query.pageSize };
  }

  /** Of the visitor's own unit; 0 for everybody else. */
  async countUnread({ id, unitId }: Visitor): Promise<number> {
    if (unitId === null) return 0;
    const [{ unread }] = await this.dataSource.query(COUNT_UNREAD, [unitId, id]);
    return unread;
  }

  /** All of the visitor's unit up to and with this one; again changes nothing. 404 when it is another unit's. */
  async markRead(id: number, visitor: Visitor): Promise<void> {
    const notice = await this.dataSource.manager.findOneBy(Notice, { id });
    if (!notice || notice.unitId === null || notice.unitId !== visitor.unitId) {
      throw ProblemException.notFound('NOTICE.NOT_FOUND', '没有这条通知，或它属于其他单位。');
    }
    await this.dataSource.query(
      `INSERT INTO notice_readings (notice_id, user_id, read_at)
       SELECT id, $2, $3 FROM notices WHERE unit_id = $1 AND (created_at, id) <= ($4, $5)
       ON CONFLICT DO NOTHING`,
      [notice.unitId, visitor.id, this.clock.now(), notice.createdAt, id],
    );
  }

  /** Returns the notice's id, of the one told before when this cause was told already. */
  async tell(manager: EntityManager, notice: NoticeToTell): Promise<number> {
    const { campaignId, unitId, cause, title, body, at, byUserId } = notice;
    await manager.query(
      `INSERT INTO notices (campaign_id, unit_id, cause, title, body, created_at, created_by_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING`,
      [campaignId, unitId, cause, title, body, at, byUserId],
    );
    const [{ id }] = await manager.query(
      'SELECT id FROM notices WHERE campaign_id = $1 AND unit_id IS NOT DISTINCT FROM $2 AND cause = $3',
      [campaignId, unitId, cause],
    );
    return id;
  }
}

function toDto(row: NoticeRow, { role }: Visitor): NoticeDto {
  return {
    ...row,
    createdAt: row.createdAt.toISOString(),
    readAt: row.readAt?.toISOString() ?? null,
    deliveries: role === 'committee' ? row.deliveries.map(deliveryToDto) : [],
  };
}

/** Moments inside JSON are PostgreSQL's text. */
export function deliveryToDto(delivery: NoticeDeliveryDto): NoticeDeliveryDto {
  const { sentAt } = delivery;
  return { ...delivery, sentAt: sentAt === null ? null : new Date(sentAt).toISOString() };
}
