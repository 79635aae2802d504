import type { HolderCategory } from '../../../domain/holder';
import type { ClaimState } from '../../../domain/form';
import { textKey } from '../../../domain/text';
import { Account } from '../../../server/modules/accounts/account.entity';
import { Campaign } from '../../../server/modules/campaigns/campaign.entity';
import { ChecksService, type RunOptions } from '../../../server/modules/checks/checks.service';
import { Holder } from '../../../server/modules/holders/holder.entity';
import { Organization } from '../../../server/modules/organizations/organization.entity';
import { Unit } from '../../../server/modules/units/unit.entity';
import { startApp, type StartedApp } from '../../e2e/start-app';
import { startReplica, type Replica, type ReplicaOptions } from '../../replica/replica';
import { PLAIN } from '../../replica/test-world';
import type { AccountState, World } from '../../replica/world';
import { withControlAccounts } from '../../sample-city/control-accounts';

export const START = new Date('2012-10-15T09:00:00+08:00');

export interface NewAccount {
  uid?: string | null;
  alias?: string | null;
  claimedState?: ClaimState | null;
  category?: HolderCategory;
  holderName?: string;
  nextCheckAt?: Date | null;
}

/** The service beside platforms whose truth a test changes by hand; the clock stands until it is moved. */
export class CheckingHouse {
  readonly pages = new Map<string, AccountState>();
  started: StartedApp;
  replica: Replica;
  campaign: Campaign;
  unit: Unit;
  private organization: Organization;
  private made = 0;

  async open(env: Record<string, string> = {}, replica: Partial<ReplicaOptions> = {}): Promise<void> {
    const world = withControlAccounts(this.world());
    this.replica = await startReplica({ world, now: START, ...replica });
    this.started = await startApp({
      now: START,
      env: { TUANWEI_REPLICA_URL: this.replica.url, TUANWEI_PACE_SECONDS: '0', ...env },
    });
    await this.buildUnit();
  }

  async close(): Promise<void> {
    await this.started?.stop();
    await this.replica?.stop();
  }

  /** Puts or changes what the platform would show of a uid. */
  page(uid: string, change: Partial<AccountState> = {}): void {
    this.pages.set(uid, { ...PLAIN, ...this.pages.get(uid), uid, ...change });
  }

  async account(given: NewAccount = {}): Promise<Account> {
    const [account] = await this.accounts(1, given);
    return account!;
  }

  /** Many alike, each of a holder of its own, in two statements. */
  async accounts(count: number, given: NewAccount = {}): Promise<Account[]> {
    const { manager } = this.started.dataSource;
    const numbers = Array.from({ length: count }, () => ++this.made);
    const holders = await manager.save(numbers.map((number) => this.holderOf(given, number)));
    const accounts = holders.map((holder, index) =>
      manager.create(Account, {
        campaignId: this.campaign.id,
        unitId: this.unit.id,
        holderId: holder.id,
        platform: 'sina',
        uid: String(9_900_000_100 + numbers[index]!),
        typedAddress: 'https://weibo.com/',
        claimedState: 'verified',
        nextCheckAt: START,
        createdAt: START,
        ...given,
      }),
    );
    return manager.save(accounts);
  }

  /** The account as it is stored now. */
  async stored(account: Pick<Account, 'id'>): Promise<Account> {
    return this.started.dataSource.manager.findOneByOrFail(Account, { id: account.id });
  }

  query<Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    return this.started.dataSource.query(sql, parameters);
  }

  moveTo(hoursAfterStart: number): Date {
    const moment = new Date(START.getTime() + hoursAfterStart * 3_600_000);
    this.started.clock.moveTo(moment);
    this.replica.setTime(moment);
    return moment;
  }

  get checks(): ChecksService {
    return this.started.app.get(ChecksService);
  }

  run(options?: RunOptions) {
    return this.checks.runDue(options);
  }

  private world(): World {
    return {
      accountAt: (_, uid) => this.pages.get(uid) ?? null,
      uidOf: ({ namespace, name }) =>
        [...this.pages.values()].find(
          (page) => (namespace === 'domain' ? page.domain : page.nickname) === name,
        )?.uid ?? null,
    };
  }

  private holderOf({ category = 'organization', holderName }: NewAccount, number: number): Holder {
    const name = holderName ?? `共青团示例街道${number}工作委员会`;
    return this.started.dataSource.manager.create(Holder, {
      ...{ campaignId: this.campaign.id, unitId: this.unit.id, organizationId: this.organization.id },
      ...{ category, name, nameKey: `${textKey(name)}${number}` },
    });
  }

  private async buildUnit(): Promise<void> {
    const { manager } = this.started.dataSource;
    [this.campaign] = (await manager.find(Campaign)) as [Campaign];
    const campaignId = this.campaign.id;
    this.unit = await manager.save(
      manager.create(Unit, {
        campaignId,
        name: '示例区团委',
        nameKey: '示例区团委',
        shortName: '示例区',
        kind: 'district',
      }),
    );
    const organization = {
      campaignId,
      unitId: this.unit.id,
      name: '共青团示例区委员会',
      nameKey: '共青团示例区委员会',
    };
    this.organization = await manager.save(
      manager.create(Organization, { ...organization, level: 'committee' }),
    );
  }
}
