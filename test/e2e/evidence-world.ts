import type { DataSource } from 'typeorm';
import { emptyReading, type Reading } from '../../domain/reading';
import type { Account } from '../../server/modules/accounts/account.entity';
import { Campaign } from '../../server/modules/campaigns/campaign.entity';
import type { Check } from '../../server/modules/checks/check.entity';
import { Discrepancy } from '../../server/modules/discrepancies/discrepancy.entity';
import type { Unit } from '../../server/modules/units/unit.entity';
import { aCheck } from '../builders/a-check';
import { aHolder } from '../builders/a-holder';
import { aProof } from '../builders/a-proof';
import { aUnit } from '../builders/a-unit';
import { aVerification } from '../builders/a-verification';
import { anAccount } from '../builders/an-account';
import { anOrganization } from '../builders/an-organization';

const at = (moment: string): Date => new Date(`2012-${moment}:00+08:00`);

export const REASON = '共青团示例第一中学委员会官方微博';
/** What a page would do if it ran as ours. */
export const HOSTILE = `<script>document.title = 'it runs'</script><img src=x onerror="document.title = 'it runs'">`;

export interface EvidenceWorld {
  unit: Unit;
  otherUnit: Unit;
  account: Account;
  /** In this order: first read, deleted since; throttled; verified, its page full of scripts; cut; without a body. */
  first: Check;
  throttled: Check;
  verified: Check;
  cut: Check;
  bodiless: Check;
}

/** One account with a proof of every kind, of a unit, and another unit that must not see it. */
export async function buildEvidenceWorld(db: DataSource): Promise<EvidenceWorld> {
  const { id: campaignId } = await db.getRepository(Campaign).findOneByOrFail({});
  const unit = await aUnit(db, { campaignId, name: '示例和平区团委' });
  const otherUnit = await aUnit(db, { campaignId, name: '示例河东区团委' });
  const organization = await anOrganization(db, unit, { name: '示例第一中学团委' });
  const known = {
    nickname: '示例第一中学青年',
    verified: true,
    counts: true,
    reason: REASON,
    followers: 870_000,
  };
  const account = await anAccount(db, await aHolder(db, organization), {
    ...known,
    claimedState: 'verified',
  });
  const world = { unit, otherUnit, account };
  return { ...world, ...(await addProofs(db, account)) };
}

async function addProofs(db: DataSource, account: Account) {
  const said: Reading = {
    ...emptyReading(),
    ...{
      uid: account.uid,
      nickname: '示例第一中学',
      verified: false,
      followers: 900,
      following: 9,
      posts: 20,
    },
    steps: { following: 1, followers: 1, posts: 1 },
  };
  const first = await kept(db, account, '10-01T10:00', { page: pageOf(said), reading: said });
  await db.query('update evidence set gzipped_body = null, deleted_at = $1', [at('11-01T03:00')]);
  const throttled = await kept(db, account, '10-10T10:00', {
    page: '<html><body>您的操作过于频繁，请稍后再试</body></html>',
    check: {
      outcome: 'throttled',
      status: 418,
      detail: '平台提示访问过于频繁，暂停访问该站点。',
      fragment: '您的操作过于频繁',
    },
  });
  const nowSaid: Reading = {
    ...said,
    ...{
      nickname: '示例第一中学青年',
      verified: true,
      verifiedKind: 'organization',
      verifiedType: 4,
      reason: REASON,
    },
    ...{ followers: 870_000, rounded: true, steps: { ...said.steps, followers: 10_000 } },
    lastPostAt: '2012-10-15T08:12:00+08:00',
  };
  const verified = await kept(db, account, '10-15T10:00', {
    page: pageOf(nowSaid, HOSTILE),
    reading: nowSaid,
    check: { detail: '页面含 verified 字段。', fragment: `"verified":true,"verified_reason":"${REASON}"` },
  });
  await aVerification(db, account, { fromAt: verified.at, reason: REASON, checkId: verified.id });
  await disagree(db, account, verified);
  const cut = await kept(db, account, '11-01T10:00', {
    page: `<html>${'页面结构变了。'.repeat(600)}`,
    check: { outcome: 'schema-drift', detail: '平台回答成功，却没有账号资料：页面结构可能已经改变。' },
  });
  await db.query(
    'update evidence set full_size = size + 1500000 where sha256 = (select evidence_sha256 from proofs where check_id = $1)',
    [cut.id],
  );
  const bodiless = await kept(db, account, '11-18T10:00', {
    reading: { ...nowSaid, posts: 41 },
    check: {
      surface: 'manual',
      status: null,
      finalUrl: null,
      parserVersion: 'manual-1',
      detail: '人工核验。',
    },
  });
  return { first, throttled, verified, cut, bodiless };
}

interface Kept {
  page?: string;
  reading?: Reading;
  check?: Partial<Check>;
}

async function kept(
  db: DataSource,
  account: Account,
  moment: string,
  { page, reading = undefined, check: change = {} }: Kept,
): Promise<Check> {
  const finalUrl = `https://weibo.com/ajax/profile/info?uid=${account.uid}`;
  const check = await aCheck(db, account, {
    at: at(moment),
    parserVersion: 'sina-ajax-1',
    finalUrl,
    ...change,
  });
  await aProof(db.manager, check, { page, askedUid: account.uid, ...(reading && { reading }) });
  return check;
}

async function disagree(db: DataSource, account: Account, check: Check): Promise<void> {
  const { campaignId, unitId, holderId, id: accountId } = account;
  await db.getRepository(Discrepancy).insert({
    ...{ campaignId, unitId, holderId, accountId, kind: 'verified-not-claimed' },
    ...{ claimed: '附表2：未认证', seen: '主页：已认证', checkId: check.id, openedAt: check.at },
  });
}

function pageOf({ uid, nickname, verified, reason, followers }: Reading, description = ''): string {
  const said = { verified, verified_reason: reason, followers_count: followers, description };
  return JSON.stringify({ ok: 1, data: { user: { idstr: uid, screen_name: nickname, ...said } } });
}
