import type { DataSource } from 'typeorm';
import type { Account } from '../../server/modules/accounts/account.entity';
import { CountRun } from '../../server/modules/snapshots/count-run.entity';
import { Snapshot } from '../../server/modules/snapshots/snapshot.entity';

/** Which run, and what differs from a page that says nothing. */
type RunChange = Omit<Partial<Snapshot> & Partial<CountRun>, 'account'> & Pick<Snapshot, 'firstSeenAt'>;

/** What the page of an account said over a while, words and numbers, with no check behind it unless given. */
export async function aReadingRun(db: DataSource, account: Account, change: RunChange): Promise<void> {
  const { followers, following, posts, followersStep, followingStep, postsStep, lastPostAt, ...words } =
    change;
  const run = { accountId: account.id, lastSeenAt: change.firstSeenAt };
  await db.getRepository(Snapshot).insert({ ...run, checkId: '0', uid: account.uid, ...words });
  const { firstSeenAt, lastSeenAt = firstSeenAt, readings } = words;
  const numbers = { followers, following, posts, followersStep, followingStep, postsStep, lastPostAt };
  await db.getRepository(CountRun).insert({ ...run, firstSeenAt, lastSeenAt, readings, ...numbers });
}
