import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Basis } from '../../../domain/basis';
import { HOLDER_CATEGORIES, isPerson } from '../../../domain/holder';
import { Clock } from '../../clock/clock';
import { limitsOf } from '../../http/page.dto';
import { ProblemException } from '../../http/problem.exception';
import { unitScope } from '../../http/unit-scope';
import type { Visitor } from '../../http/visitor';
import { CheckClaimsService } from '../checks/check-claims.service';
import type { Campaign } from '../campaigns/campaign.entity';
import { accountAddress } from './account-address';
import type { CheckRequestedDto } from './account-detail.dto';
import type { AccountPageDto, AccountQueryDto, AccountRowDto } from './account.dto';
import { COUNT_ACCOUNTS, IS_SEEN, listAccounts } from './account.queries';

/** A unit may have one page visited this often; the committee as often as it must. */
const HOURS_BETWEEN_REQUESTS = { unit: 6, committee: 0 } as const;

/** A row of the list as the database gives it. */
export type AccountRow = Omit<AccountRowDto, 'url' | 'stale' | Moments> & {
  alias: string | null;
  stale: boolean | null;
} & Record<Moments, Date | null>;

type Moments = 'lastCheckAt' | 'lastReadAt' | 'lossAnnouncedAt' | 'absenceAnnouncedAt';

/** What COUNT_ACCOUNTS says. */
type Counted = Pick<Basis, 'of' | 'stale' | 'unread'> & { total: number; oldestReadAt: Date | null };

/** Lists the registered accounts and has one visited; everybody sees only what the role may see. */
@Injectable()
export class AccountsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly claims: CheckClaimsService,
  ) {}

  async list(campaign: Campaign, query: AccountQueryDto, visitor: Visitor): Promise<AccountPageDto> {
    const filter = this.filterOf(campaign, query, visitor);
    const { take, skip } = limitsOf(query);
    const [rows, [counted]]: [AccountRow[], [Counted]] = await Promise.all([
      this.dataSource.query(listAccounts(query.sort, query.order === 'desc'), [...filter, take, skip]),
      this.dataSource.query(COUNT_ACCOUNTS, filter),
    ]);
    const { total, oldestReadAt, ...ages } = counted;
    const basis = {
      ...ages,
      oldestReadAt: oldestReadAt?.toISOString() ?? null,
      limitHours: campaign.staleAfterHours,
    };
    return { items: rows.map(shownAccount), total, page: query.page, pageSize: query.pageSize, basis };
  }

  /** Puts an account first in the queue. A unit's request waits until the page may politely be asked again. */
  async requestCheck(accountId: number, visitor: Visitor): Promise<CheckRequestedDto> {
    const unitId = unitScope(undefined, visitor);
    const hours = HOURS_BETWEEN_REQUESTS[visitor.role === 'unit' ? 'unit' : 'committee'];
    const dueAt = await this.claims.ask(accountId, { unitId, hours });
    if (dueAt === null) throw await this.whyNot(accountId, unitId);
    return { accountId, dueAt: dueAt.toISOString() };
  }

  private async whyNot(accountId: number, unitId: number | null): Promise<ProblemException> {
    const seen = await this.dataSource.query(IS_SEEN, [accountId, unitId]);
    if (seen.length === 0) return accountNotFound();
    return ProblemException.conflict(
      'ACCOUNT.NOT_CLAIMED',
      '现行报送表中没有这个账号，不再核验；如需核验，请先在表中报送。',
    );
  }

  private filterOf(campaign: Campaign, query: AccountQueryDto, visitor: Visitor): unknown[] {
    return [
      campaign.id,
      staleBefore(campaign, this.clock.now()),
      unitScope(query.unitId, visitor),
      query.kind ?? null,
      query.platform ?? null,
      query.category ?? null,
      categoriesSeen(visitor),
      query.status ?? null,
      query.q ? `%${query.q.replace(/[\\%_]/g, '\\$&')}%` : null,
      query.outcome ?? null,
    ];
  }
}

/** Viewers see organizations and projects, no persons. */
export function categoriesSeen(visitor: Visitor): string[] {
  return HOLDER_CATEGORIES.filter((category) => visitor.role !== 'viewer' || !isPerson(category));
}

/** A confirmed account last read before this moment is stale. */
export function staleBefore(campaign: Pick<Campaign, 'staleAfterHours'>, now: Date): Date {
  return new Date(now.getTime() - campaign.staleAfterHours * 3_600_000);
}

export function accountNotFound(): ProblemException {
  return ProblemException.notFound('ACCOUNT.NOT_FOUND', '没有这个账号，或无权查看。');
}

/** The row as it is shown, with the address of its page. */
export function shownAccount({ alias, ...row }: AccountRow): AccountRowDto {
  return {
    ...row,
    stale: row.stale === true,
    lastCheckAt: row.lastCheckAt?.toISOString() ?? null,
    lastReadAt: row.lastReadAt?.toISOString() ?? null,
    lossAnnouncedAt: row.lossAnnouncedAt?.toISOString() ?? null,
    absenceAnnouncedAt: row.absenceAnnouncedAt?.toISOString() ?? null,
    waitingCounts: row.waitingCounts.map((each) => ({
      ...each,
      seenAt: new Date(each.seenAt).toISOString(),
    })),
    url: accountAddress({ platform: row.platform, uid: row.uid, alias }),
  };
}
