import { Unit } from '../../../server/modules/units/unit.entity';
import type { Account } from '../../../server/modules/accounts/account.entity';
import { aManualForm, type ManualPicture } from '../../builders/a-manual-form';
import type { Browser } from '../../e2e/browser-session';
import { CheckingHouse, START } from '../checks/checking-house';

/** The service with two committee persons, the unit of its accounts, and another unit. */
export class ManualHouse extends CheckingHouse {
  committee: Browser;
  second: Browser;
  own: Browser;
  other: Browser;

  override async open(): Promise<void> {
    await super.open();
    const { manager } = this.started.dataSource;
    const given = { name: '示例乙区团委', nameKey: '示例乙区团委', shortName: '示例乙区' };
    const otherUnit = await manager.save(
      manager.create(Unit, { campaignId: this.campaign.id, kind: 'district', ...given }),
    );
    this.committee = await this.started.loginAs('committee');
    this.second = await this.started.loginAs('committee');
    this.own = await this.started.loginAs('unit', this.unit.id);
    this.other = await this.started.loginAs('unit', otherUnit.id);
  }

  /** Sends the form of a reading; it was looked at just now unless the fields say otherwise. */
  record(
    by: Browser,
    account: Pick<Account, 'id' | 'uid'>,
    given: Record<string, string> = {},
    pictures?: ManualPicture[],
  ) {
    const fields = {
      accountId: String(account.id),
      address: `https://weibo.com/u/${account.uid}`,
      lookedAt: this.started.clock.now().toISOString(),
      ...given,
    };
    return by.send({ method: 'POST', url: '/api/manual-readings', ...aManualForm(fields, pictures) });
  }

  rule(needsSecond: boolean) {
    const url = `/api/campaigns/${this.campaign.id}/manual-rule`;
    return this.committee.send({ method: 'PUT', url, payload: { needsSecond } });
  }

  /** Moves the clock and keeps everybody logged in. */
  async at(hoursAfterStart: number): Promise<Date> {
    const moment = this.moveTo(hoursAfterStart);
    await this.query(
      `update sessions set created_at = $1, last_seen_at = $1, expires_at = $1::timestamptz + interval '1 hour'`,
      [moment],
    );
    return moment;
  }

  /** A moment so many hours after the start, for a field. */
  hour(hours: number): string {
    return new Date(START.getTime() + hours * 3_600_000).toISOString();
  }
}
