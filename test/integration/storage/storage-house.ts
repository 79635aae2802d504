import { DataSource } from 'typeorm';
import type { SnapshotContent } from '../../../domain/snapshot-run';
import { loadConfig } from '../../../server/config/config';
import { buildDataSource } from '../../../server/database/data-source';
import { MonthPartitions } from '../../../server/database/month-partitions';
import type { Account } from '../../../server/modules/accounts/account.entity';
import { CheckThinningService } from '../../../server/modules/retention/check-thinning.service';
import { MonthPackerService } from '../../../server/modules/retention/month-packer.service';
import { MonthRollUpService } from '../../../server/modules/retention/month-roll-up.service';
import { SnapshotsService } from '../../../server/modules/snapshots/snapshots.service';
import { repeatsRun, settledContent } from '../../../domain/snapshot-run';
import { aCampaign } from '../../builders/a-campaign';
import { aCheck } from '../../builders/a-check';
import { aHolder } from '../../builders/a-holder';
import { aUnit } from '../../builders/a-unit';
import { anAccount } from '../../builders/an-account';
import { anOrganization } from '../../builders/an-organization';
import { freshDatabase } from '../../postgres/fresh-database';

export const moment = (text: string): Date => new Date(`${text}+08:00`);

/** A page that shows three exact numbers and little else. */
export function aPage(change: Partial<SnapshotContent> = {}): SnapshotContent {
  return {
    ...{ uid: '1', handle: null, nickname: '示例微博', verified: true, verifiedKind: null, verifiedType: 1 },
    ...{ reason: null, following: 9, followers: 100, posts: 20, lastPostAt: null },
    steps: { following: 1, followers: 1, posts: 1 },
    ...change,
  };
}

/** Readings and what becomes of them, on a database of its own. Close it in `afterAll`. */
export class StorageHouse {
  db: DataSource;
  snapshots: SnapshotsService;
  partitions: MonthPartitions;
  months: MonthRollUpService;
  checks: CheckThinningService;
  close: () => Promise<void>;

  async open(env: Record<string, string> = {}): Promise<void> {
    const database = await freshDatabase();
    this.db = await buildDataSource(database.url).initialize();
    this.close = async () => {
      await this.db.destroy();
      await database.drop();
    };
    this.snapshots = new SnapshotsService(this.db);
    this.partitions = new MonthPartitions(this.db);
    const packer = new MonthPackerService(this.db, this.snapshots);
    this.months = new MonthRollUpService(this.db, this.partitions, packer);
    this.checks = new CheckThinningService(this.db, this.partitions, loadConfig(env));
  }

  async account(): Promise<Account> {
    const campaign = await aCampaign(this.db);
    const unit = await aUnit(this.db, { campaignId: campaign.id });
    return anAccount(this.db, await aHolder(this.db, await anOrganization(this.db, unit)));
  }

  /** The page was read and said this: a visit, and what the runs make of it. */
  async read(account: Account, at: Date, page: SnapshotContent): Promise<void> {
    await this.partitions.ensureFor([at]);
    const check = await aCheck(this.db, account, { at });
    const { manager } = this.db;
    const before = (await this.snapshots.newest(manager, [account.id])).get(account.id) ?? null;
    if (before && repeatsRun(before.content, page)) {
      await this.snapshots.extend(manager, [{ accountId: account.id, at, run: before }]);
    } else {
      const content = settledContent(before?.content ?? null, page);
      await this.snapshots.start(manager, [
        { accountId: account.id, checkId: check.id, at, content, before },
      ]);
    }
  }

  /** Puts together and clears all that is over at the moment. */
  async clearUp(now: Date): Promise<{ rolledUp: string[]; thinned: string[]; dropped: string[] }> {
    const rolledUp = await this.months.rollUp(now);
    const thinned = await this.checks.thin(now);
    return { rolledUp, thinned, dropped: await this.checks.drop(now) };
  }

  async count(table: string): Promise<number> {
    const [row] = await this.db.query(`select count(*)::int as count from ${table}`);
    return row.count;
  }
}
