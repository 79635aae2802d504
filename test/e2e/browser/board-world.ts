import type { DataSource } from 'typeorm';
import type { Account } from '../../../server/modules/accounts/account.entity';
import { Campaign } from '../../../server/modules/campaigns/campaign.entity';
import { Phase } from '../../../server/modules/campaigns/phase.entity';
import { Discrepancy } from '../../../server/modules/discrepancies/discrepancy.entity';
import type { CountRun } from '../../../server/modules/snapshots/count-run.entity';
import type { Snapshot } from '../../../server/modules/snapshots/snapshot.entity';
import type { Submission } from '../../../server/modules/submissions/submission.entity';
import type { Unit } from '../../../server/modules/units/unit.entity';
import { aCheck } from '../../builders/a-check';
import { aClaim } from '../../builders/a-claim';
import { aHolder } from '../../builders/a-holder';
import { aSubmission } from '../../builders/a-submission';
import { aUnit } from '../../builders/a-unit';
import { aReadingRun } from '../../builders/a-reading-run';
import { aVerification } from '../../builders/a-verification';
import { anAccount } from '../../builders/an-account';
import { anOrganization } from '../../builders/an-organization';

const at = (moment: string) => new Date(`2012-${moment}:00+08:00`);

export interface BoardWorld {
  campaign: Campaign;
  heping: Unit;
  hedong: Unit;
  college: Unit;
  /** Verified since 15 October, two snapshots, three checks, of Heping. */
  proven: Account;
  /** Claimed as verified, the page says otherwise; of Heping. */
  doubtful: Account;
  submission: Submission;
}

/**
 * A small campaign on 19 November 2012 for the board to show: Heping with four organizations (confirmed,
 * confirmed but stale, claimed only, unreported) and a cadre, Hedong with one unreported organization, a
 * college without any.
 */
export async function buildBoardWorld(db: DataSource): Promise<BoardWorld> {
  const campaign = await db.getRepository(Campaign).findOneByOrFail({});
  const phase = await db.getRepository(Phase).findOneByOrFail({ campaignId: campaign.id, ordinal: 1 });
  const of = { campaignId: campaign.id };
  const heping = await aUnit(db, { ...of, name: '示例和平区团委' });
  const hedong = await aUnit(db, { ...of, name: '示例河东区团委' });
  const college = await aUnit(db, { ...of, name: '示例学院团委', kind: 'university' });
  const proven = await verified(db, heping, {
    name: '示例第一中学团委',
    from: '10-15T10:00',
    read: '11-19T06:00',
  });
  await verified(db, heping, { name: '示例第二中学团委', from: '10-20T10:00', read: '10-21T06:00' });
  await remember(db, proven);
  const doubtful = await unproven(db, heping);
  await anOrganization(db, heping, { name: '示例第四中学团委' });
  await anOrganization(db, hedong, { name: '示例河东中学团委' });
  const submission = await aSubmission(db, { unit: heping, phase }, { receivedAt: at('09-28T10:00') });
  return { campaign, heping, hedong, college, proven, doubtful, submission };
}

async function verified(
  db: DataSource,
  unit: Unit,
  { name, from, read }: { name: string; from: string; read: string },
): Promise<Account> {
  const reason = `共青团${name}官方微博`;
  const organization = await anOrganization(db, unit, { name });
  const holder = await aHolder(db, organization);
  const known = { verified: true, counts: true, verifiedKind: 'organization', verifiedType: 3, reason };
  const account = await anAccount(db, holder, {
    ...known,
    nickname: `${name}微博`,
    claimedState: 'verified',
    followers: 1234,
  });
  await aClaim(db, { holder, account }, { fromAt: at('09-28T10:00') });
  const check = await aCheck(db, account, {
    at: at(from),
    detail: '页面含 verified 字段。',
    fragment: reason,
  });
  await aVerification(db, account, { fromAt: at(from), reason, checkId: check.id });
  await aCheck(db, account, { at: at(read) });
  return account;
}

/** Two runs of snapshots, between them the verification, and a visit that was throttled. */
async function remember(db: DataSource, account: Account): Promise<void> {
  const run = (from: string, to: string, said: Omit<Partial<Snapshot> & Partial<CountRun>, 'account'>) =>
    aReadingRun(db, account, {
      ...{ firstSeenAt: at(from), lastSeenAt: at(to), readings: 4, nickname: account.nickname },
      ...{ posts: 20, following: 9, ...said },
    });
  await run('10-01T10:00', '10-14T10:00', { verified: false, followers: 900 });
  await run('10-15T10:00', '11-19T06:00', { verified: true, reason: account.reason, followers: 1234 });
  await aCheck(db, account, { at: at('11-19T07:00'), outcome: 'throttled', status: 418 });
}

async function unproven(db: DataSource, unit: Unit): Promise<Account> {
  const organization = await anOrganization(db, unit, { name: '示例第三中学团委' });
  const holder = await aHolder(db, organization);
  const account = await anAccount(db, holder, {
    nickname: '示例第三中学微博',
    verified: false,
    claimedState: 'verified',
  });
  await aClaim(db, { holder, account }, { fromAt: at('09-28T10:00') });
  const check = await aCheck(db, account, { at: at('11-18T10:00') });
  const repository = db.getRepository(Discrepancy);
  await repository.save(
    repository.create({
      ...{ campaignId: unit.campaignId, unitId: unit.id, holderId: holder.id, accountId: account.id },
      ...{ kind: 'claimed-not-verified', claimed: '附表1：已认证', seen: '主页：未认证' },
      ...{ checkId: check.id, openedAt: at('11-18T10:00') },
    }),
  );
  return account;
}
