import { gunzipSync } from 'node:zlib';
import { CheckClaimsService } from '../../../server/modules/checks/check-claims.service';
import { CheckStoreService } from '../../../server/modules/checks/check-store.service';
import type { Visit } from '../../../server/modules/checks/check-visit';
import { closedVisit } from '../../../server/modules/checks/unasked-visit';
import { emptyReading } from '../../../domain/reading';
import { CheckingHouse, START } from './checking-house';

const EVIDENCE = `select e.size, e.gzipped_body as body, c.final_url as "finalUrl", c.detail
  from checks c left join evidence e on e.sha256 = c.evidence_sha256 where c.account_id = $1 order by c.id`;
const COOKIE = 'SUB=_2A25secretsecret; SUBP=0033WrSXqPxfM72';

interface Kept {
  size: number | null;
  body: Buffer;
  finalUrl: string | null;
  detail: string;
}

describe('what is kept of a page', () => {
  const house = new CheckingHouse();
  beforeAll(() => house.open({ SINA_COOKIE: COOKIE }));
  afterAll(() => house.close());
  afterEach(() => {
    house.replica.clearFaults();
    house.moveTo(0);
  });

  it('its bytes for a change, nothing for an unchanged page', async () => {
    const account = await house.account();
    house.page(account.uid!, { verified: true, verifiedType: 1, reason: '示例官方微博' });
    await house.run();
    house.moveTo(7 * 24);
    await house.run();
    const [first, second] = await house.query<Kept>(EVIDENCE, [account.id]);

    expect(gunzipSync(first!.body).toString()).toContain('示例官方微博');
    expect(first!.size).toBe(gunzipSync(first!.body).length);
    expect(second!.body).toBeNull();
    expect(first).toMatchObject({ finalUrl: expect.any(String), detail: expect.any(String) });
    expect(second).toMatchObject({ finalUrl: null, detail: null });
  });

  it('its bytes for a failure, once however many accounts saw the same page', async () => {
    const accounts = [await house.account(), await house.account()];
    house.replica.addFault({ kind: 'server-error' });
    await house.run();
    const kept = await house.query(
      'select distinct evidence_sha256 from checks where account_id = any($1) and evidence_sha256 is not null',
      [accounts.map(({ id }) => id)],
    );
    expect(kept).toHaveLength(1);
  });

  it('none of our own cookie, wherever it stood', async () => {
    const account = await house.account({ uid: '9900000777' });
    house.page(account.uid!, { verified: true, verifiedType: 1, reason: `示例 _2A25secretsecret` });
    await house.run();
    const [kept] = await house.query<Kept>(EVIDENCE, [account.id]);
    expect(gunzipSync(kept!.body).toString()).not.toContain('_2A25secretsecret');
    const [dump] = await house.query<{ all: string }>(
      `select coalesce(string_agg(c::text, ''), '') as all from checks c`,
    );
    expect(dump!.all).not.toMatch(/_2A25secretsecret|0033WrSXqPxfM72/);
  });
});

describe('storing a batch', () => {
  const house = new CheckingHouse();
  beforeAll(() => house.open());
  afterAll(() => house.close());

  const lease = async (count: number) => {
    for (let made = 0; made < count; made++) await house.account();
    return house.started.app.get(CheckClaimsService, { strict: false }).takeDue('sina', count);
  };
  const visitOf = (accountId: number, change: Partial<Visit> = {}): Visit => ({
    ...closedVisit(accountId, START),
    surface: 'ajax',
    outcome: 'read',
    reading: { ...emptyReading(), verified: true },
    ...change,
  });
  const store = () => house.started.app.get(CheckStoreService, { strict: false });

  it('one page that cannot be stored costs only itself', async () => {
    const leased = await lease(5);
    const visits = leased.map(({ id }) => visitOf(id));
    visits[2] = visitOf(leased[2]!.id, { reading: { ...emptyReading(), followers: 1e15 } });
    const stored = await store().store(visits, leased[0]!.leasedUntil);

    expect(stored).toHaveLength(5);
    expect(await house.stored({ id: leased[2]!.id })).toMatchObject({
      lastOutcome: 'unknown',
      verified: null,
    });
    expect(await house.stored({ id: leased[3]!.id })).toMatchObject({ lastOutcome: 'read', verified: true });
  });

  it('two workers that resolve two addresses to one account at once: one gets it, the other a conflict', async () => {
    await Promise.all(['甲', '乙'].map((name) => house.account({ uid: null, alias: `@示例${name}` })));
    const claims = house.started.app.get(CheckClaimsService, { strict: false });
    const [first] = await claims.takeDue('sina', 1);
    const [second] = await claims.takeDue('sina', 1);
    const reading = { ...emptyReading(), uid: '9900000888', verified: true };
    await Promise.all(
      [first!, second!].map(({ id, leasedUntil }) => store().store([visitOf(id, { reading })], leasedUntil)),
    );

    expect(await house.query(`select from accounts where uid = '9900000888'`)).toHaveLength(1);
    expect(
      await house.query(
        `select from discrepancies where kind = 'account-conflict' and account_id in ($1, $2)`,
        [first!.id, second!.id],
      ),
    ).toHaveLength(1);
  });
});
