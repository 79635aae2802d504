import type { DataSource } from 'typeorm';
import { formFor } from '../../domain/form';
import type { Account } from '../../server/modules/accounts/account.entity';
import { Claim } from '../../server/modules/claims/claim.entity';
import type { Holder } from '../../server/modules/holders/holder.entity';

/** A claim "verified" by form that still stands; without an account when nothing is opened. */
export function aClaim(
  db: DataSource,
  of: { holder: Holder; account?: Account },
  change: Partial<Claim> & Pick<Claim, 'fromAt'>,
): Promise<Claim> {
  const { holder, account } = of;
  const state = change.state ?? 'verified';
  const repository = db.getRepository(Claim);
  return repository.save(
    repository.create({
      campaignId: holder.campaignId,
      unitId: holder.unitId,
      holderId: holder.id,
      accountId: account?.id ?? null,
      category: holder.category,
      state,
      platform: account?.platform ?? null,
      source: 'form',
      form: formFor(holder.category, state),
      toAt: null,
      ...change,
    }),
  );
}
