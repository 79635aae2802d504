import type { DataSource } from 'typeorm';
import type { SteppedClock } from '../../../server/clock/clock';
import type { Account } from '../../../server/modules/accounts/account.entity';
import type { Check } from '../../../server/modules/checks/check.entity';
import { EvidenceRetentionService } from '../../../server/modules/evidence/evidence-retention.service';
import { EvidenceService } from '../../../server/modules/evidence/evidence.service';
import { aCheck } from '../../builders/a-check';
import { aHolder } from '../../builders/a-holder';
import { aProof } from '../../builders/a-proof';
import { aUnit } from '../../builders/a-unit';
import { aVerification } from '../../builders/a-verification';
import { anAccount } from '../../builders/an-account';
import { anOrganization } from '../../builders/an-organization';
import { startApp, type StartedApp } from '../../e2e/start-app';

const DAY = 86_400_000;
const START = new Date('2012-10-01T09:00:00+08:00');
const dayOf = (days: number) => new Date(START.getTime() + days * DAY);
const CHANGE_DAYS = 30;
const FAILURE_DAYS = 90;

describe('bodies whose time is over', () => {
  let started: StartedApp;
  let db: DataSource;
  let clock: SteppedClock;
  let account: Account;
  let made = 0;

  beforeAll(async () => {
    const env = {
      TUANWEI_EVIDENCE_DAYS: String(CHANGE_DAYS),
      TUANWEI_FAILURE_EVIDENCE_DAYS: String(FAILURE_DAYS),
    };
    started = await startApp({ now: START, env });
    ({ dataSource: db, clock } = started);
  });
  afterAll(() => started.stop());
  beforeEach(async () => {
    account = await newAccount();
  });

  async function newAccount(): Promise<Account> {
    const [campaign] = await db.query('select id from campaigns');
    const unit = await aUnit(db, { campaignId: campaign.id, name: `示例${++made}区团委` });
    const organization = await anOrganization(db, unit, { name: `示例${made}中学团委` });
    return anAccount(db, await aHolder(db, organization));
  }

  async function seen(day: number, change: Partial<Check> & { page: string; of?: Account }): Promise<Check> {
    const { page, of = account, ...said } = change;
    const check = await aCheck(db, of, { at: dayOf(day), ...said });
    await aProof(db.manager, check, { page });
    return check;
  }

  const forgetOn = (day: number) => {
    clock.moveTo(dayOf(day));
    return started.app.get(EvidenceRetentionService, { strict: false }).forget();
  };
  const pagesLeft = async (): Promise<string[]> => {
    const rows: { page: string }[] = await db.query(
      `select p.detail as page from proofs p join evidence e on e.sha256 = p.evidence_sha256
       where p.account_id = $1 and e.gzipped_body is not null order by p.at`,
      [account.id],
    );
    return rows.map(({ page }) => page);
  };

  it('go: those of changes first, those of failures later, and not a day before', async () => {
    await seen(0, { page: 'an old change', detail: 'change' });
    await seen(0.1, { page: 'an old failure', detail: 'failure', outcome: 'schema-drift' });
    await seen(0.2, { page: 'now', detail: 'now' });

    await forgetOn(CHANGE_DAYS);
    expect(await pagesLeft()).toEqual(['change', 'failure', 'now']);
    expect(await forgetOn(CHANGE_DAYS + 1)).toMatchObject({ bodies: 1 });
    expect(await pagesLeft()).toEqual(['failure', 'now']);
    expect(await forgetOn(FAILURE_DAYS + 1)).toMatchObject({ bodies: 1 });
    expect(await pagesLeft()).toEqual(['now']);
  });

  it('stay as long as they stand for what is known: newest, newest read, verification, open disagreement', async () => {
    const proof = await seen(0, { page: 'verified', detail: 'verified' });
    await aVerification(db, account, { fromAt: dayOf(0), checkId: proof.id });
    const open = await seen(1, { page: 'disagreement', detail: 'disagreement' });
    await db.query(
      `insert into discrepancies (campaign_id, unit_id, holder_id, account_id, kind, check_id, opened_at)
       values ($1, $2, $3, $4, 'real-name-missing', $5, $6)`,
      [account.campaignId, account.unitId, account.holderId, account.id, open.id, dayOf(1)],
    );
    await seen(2, { page: 'passing', detail: 'passing' });
    await seen(3, { page: 'newest read', detail: 'newest read' });
    await seen(4, { page: 'passing failure', detail: 'passing failure', outcome: 'unknown' });
    await seen(5, { page: 'newest', detail: 'newest', outcome: 'unknown' });

    await forgetOn(3650);
    expect(await pagesLeft()).toEqual(['verified', 'disagreement', 'newest read', 'newest']);
    await db.query('update discrepancies set closed_at = $1', [dayOf(3650)]);
    await forgetOn(3651);
    expect(await pagesLeft()).toEqual(['verified', 'newest read', 'newest']);
  });

  it('stay when another account still needs the same page', async () => {
    const other = await newAccount();
    await seen(0, { page: 'a shared page', detail: 'shared' });
    await seen(1, { page: 'now, too', detail: 'now' });
    await seen(100, { page: 'a shared page', of: other });

    await forgetOn(101);
    expect(await pagesLeft()).toEqual(['shared', 'now']);
  });

  it('leave no trace when nobody names them any more', async () => {
    await seen(0, { page: 'of an account that is thrown away' });
    const before = await db.query('select count(*)::int as count from evidence');
    await db.query('delete from accounts where id = $1', [account.id]);
    await forgetOn(1);
    expect(await db.query('select count(*)::int as count from evidence')).toEqual([
      { count: before[0].count - 1 },
    ]);
  });

  it('go batch by batch, however many there are', async () => {
    for (let number = 0; number < 450; number++)
      await seen(number / 1000, { page: `page ${number}`, detail: `page ${number}` });
    expect(await forgetOn(3650)).toMatchObject({ bodies: 449 });
    expect(await forgetOn(3650)).toEqual({ bodies: 0, packedBytes: 0 });
    expect(await pagesLeft()).toEqual(['page 449']);
  });

  it('stay while a proof of them is being kept', async () => {
    const check = await seen(0, { page: 'comes again just now', detail: 'first' });
    await seen(1, { page: 'newest of all', detail: 'newest' });
    const evidence = started.app.get(EvidenceService, { strict: false });
    const body = await evidence.pack({
      body: Buffer.from('comes again just now'),
      contentType: 'text/html; charset=utf-8',
      secrets: [],
    });
    const { accountId, outcome, surface, parserVersion } = { ...check, outcome: 'unknown' as const };
    const said = { accountId, outcome, surface, parserVersion, at: dayOf(200), checkId: '987654321' };
    const unsaid = {
      status: null,
      finalUrl: null,
      detail: null,
      fragment: null,
      askedUid: null,
      reading: null,
    };
    await db.transaction(async (manager) => {
      await evidence.keep(manager, [{ ...said, ...unsaid, body }], dayOf(200));
      expect(await forgetOn(200)).toMatchObject({ bodies: 0 });
    });

    await forgetOn(200);
    expect(await pagesLeft()).toEqual(['first', 'newest', null]);
  });
});
