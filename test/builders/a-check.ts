import type { DataSource } from 'typeorm';
import { Account } from '../../server/modules/accounts/account.entity';
import { Check } from '../../server/modules/checks/check.entity';

/** A visit that could read the page, kept at the account too, as the worker does. Later ones come later. */
export async function aCheck(
  db: DataSource,
  account: Account,
  change: Partial<Check> & Pick<Check, 'at'>,
): Promise<Check> {
  const repository = db.getRepository(Check);
  const check = await repository.save(
    repository.create({
      accountId: account.id,
      durationMs: 100,
      surface: 'ajax',
      outcome: 'read',
      status: 200,
      parserVersion: '1',
      ...change,
    }),
  );
  const read = check.outcome === 'read' ? { lastReadAt: check.at } : {};
  await db
    .getRepository(Account)
    .update(account.id, { lastCheckAt: check.at, lastOutcome: check.outcome, ...read });
  return check;
}
