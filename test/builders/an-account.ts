import type { DataSource } from 'typeorm';
import { Account } from '../../server/modules/accounts/account.entity';
import type { Holder } from '../../server/modules/holders/holder.entity';
import { nextNumber } from './next-number';

/** A Sina account of a holder that no visit has seen yet. */
export function anAccount(db: DataSource, holder: Holder, change: Partial<Account> = {}): Promise<Account> {
  const uid = change.uid ?? String(1_000_000_000 + nextNumber());
  const repository = db.getRepository(Account);
  return repository.save(
    repository.create({
      campaignId: holder.campaignId,
      unitId: holder.unitId,
      holderId: holder.id,
      platform: 'sina',
      uid,
      typedAddress: `https://weibo.com/u/${uid}`,
      nickname: `示例微博${uid}`,
      createdAt: new Date('2012-09-26T10:00:00+08:00'),
      ...change,
    }),
  );
}
