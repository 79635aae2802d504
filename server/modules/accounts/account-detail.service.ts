import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { isDoubtedAt } from '../../../domain/suspicious-count';
import { Clock } from '../../clock/clock';
import { unitScope } from '../../http/unit-scope';
import type { Visitor } from '../../http/visitor';
import { Campaign } from '../campaigns/campaign.entity';
import { CheckDto } from '../checks/check.dto';
import { Check } from '../checks/check.entity';
import { DiscrepancyListService } from '../discrepancies/discrepancy-list.service';
import { SnapshotDto } from '../snapshots/snapshot.dto';
import { SnapshotsService } from '../snapshots/snapshots.service';
import type {
  AccountClaimDto,
  AccountDetailDto,
  AccountDto,
  AccountVerificationDto,
  FollowersPointDto,
} from './account-detail.dto';
import { ACCOUNT_DETAIL, CLAIMS_OF_ACCOUNT, VERIFICATIONS_OF_ACCOUNT } from './account.queries';
import {
  accountNotFound,
  type AccountRow,
  categoriesSeen,
  shownAccount,
  staleBefore,
} from './accounts.service';
import { SuspiciousCountDto } from './suspicious-count.dto';
import type { SuspiciousCount } from './suspicious-count.entity';
import { SuspiciousCountsService } from './suspicious-counts.service';

type DetailRow = AccountRow &
  Omit<AccountDto, keyof AccountRow | 'url' | 'nextCheckAt'> & { nextCheckAt: Date | null };
type Stretch<Dto> = Omit<Dto, 'fromAt' | 'toAt'> & { fromAt: Date; toAt: Date | null };

/** One account with its whole history. */
@Injectable()
export class AccountDetailService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly snapshots: SnapshotsService,
    private readonly discrepancies: DiscrepancyListService,
    private readonly suspicious: SuspiciousCountsService,
  ) {}

  /** 404 for an account of another unit, and for a person's account where the visitor may not see persons. */
  async find(accountId: number, visitor: Visitor): Promise<AccountDetailDto> {
    const account = await this.accountOf(accountId, visitor);
    const isViewer = visitor.role === 'viewer';
    const [snapshots, checks, discrepancies, suspicions, claims, verifications] = await Promise.all([
      this.snapshots.ofAccount(accountId),
      this.checksOf(accountId),
      isViewer ? [] : this.discrepancies.ofAccount(accountId),
      this.suspicious.ofAccount(accountId),
      this.stretchesOf<AccountClaimDto>(CLAIMS_OF_ACCOUNT, accountId),
      this.stretchesOf<AccountVerificationDto>(VERIFICATIONS_OF_ACCOUNT, accountId),
    ]);
    return {
      account,
      snapshots: snapshots.map(SnapshotDto.of),
      checks: checks.map((check) => ({ ...check, hasEvidence: check.hasEvidence && !isViewer })),
      discrepancies,
      followersSeries: await this.followersOf(accountId, suspicions),
      suspicions: suspicions.map(SuspiciousCountDto.of),
      claims,
      verifications,
    };
  }

  private async accountOf(accountId: number, visitor: Visitor): Promise<AccountDto> {
    const campaign = await this.dataSource.manager
      .createQueryBuilder(Campaign, 'campaign')
      .innerJoin('accounts', 'account', 'account.campaign_id = campaign.id')
      .where('account.id = :accountId', { accountId })
      .getOne();
    if (!campaign) throw accountNotFound();
    const stale = staleBefore(campaign, this.clock.now());
    const parameters = [accountId, stale, unitScope(undefined, visitor), categoriesSeen(visitor)];
    const [row]: DetailRow[] = await this.dataSource.query(ACCOUNT_DETAIL, parameters);
    if (!row) throw accountNotFound();
    const { alias, typedAddress, holderId, organizationName, nextCheckAt } = row;
    const due = nextCheckAt?.toISOString() ?? null;
    return { ...shownAccount(row), alias, typedAddress, holderId, organizationName, nextCheckAt: due };
  }

  private async checksOf(accountId: number): Promise<CheckDto[]> {
    const checks = await this.dataSource.manager.find(Check, {
      where: { accountId },
      order: { at: 'DESC', id: 'DESC' },
      take: 50,
    });
    return checks.map(CheckDto.of);
  }

  /** Without what was not believed then or since. */
  private async followersOf(
    accountId: number,
    suspicions: readonly SuspiciousCount[],
  ): Promise<FollowersPointDto[]> {
    const doubted = suspicions.filter(({ count }) => count === 'followers');
    const points = await this.snapshots.followersSeries(accountId);
    const believed = points.filter(({ at }) => !isDoubtedAt(doubted, at));
    return believed.map(({ at, followers, step }) => ({ at: at.toISOString(), followers, step }));
  }

  private async stretchesOf<Dto>(sql: string, accountId: number): Promise<Dto[]> {
    const rows: Stretch<Dto>[] = await this.dataSource.query(sql, [accountId]);
    return rows.map(
      (row) => ({ ...row, fromAt: row.fromAt.toISOString(), toAt: row.toAt?.toISOString() ?? null }) as Dto,
    );
  }
}
