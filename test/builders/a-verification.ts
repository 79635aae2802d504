import type { DataSource } from 'typeorm';
import type { Account } from '../../server/modules/accounts/account.entity';
import { Verification } from '../../server/modules/accounts/verification.entity';

/** A verification in the holder's name that still stands, with no check behind it unless given. */
export function aVerification(
  db: DataSource,
  account: Account,
  change: Partial<Verification> & Pick<Verification, 'fromAt'>,
): Promise<Verification> {
  const repository = db.getRepository(Verification);
  return repository.save(
    repository.create({
      accountId: account.id,
      holderId: account.holderId,
      toAt: null,
      counts: true,
      checkId: '0',
      ...change,
    }),
  );
}
