import type { Account } from '../../../server/modules/accounts/account.entity';
import { ManualHouse } from './manual-house';

describe('the second look at what a person recorded', () => {
  const house = new ManualHouse();
  beforeAll(() => house.open());
  afterAll(() => house.close());
  afterEach(async () => {
    await house.query('delete from accounts');
    await house.query('delete from audit_entries');
    await house.at(0);
    await house.rule(false).expect(200);
  });

  const confirm = (by: ManualHouse['committee'], id: number) => by.post(`/api/manual-readings/${id}/confirm`);
  const refuse = (by: ManualHouse['committee'], id: number, reason = '示例：截图看不清') =>
    by.post(`/api/manual-readings/${id}/refuse`, { reason });
  const nothingKnown = async (account: Account) => {
    expect(await house.stored(account)).toMatchObject({ verified: null, lastCheckAt: null });
    expect(await house.query('select from checks')).toEqual([]);
  };

  it('a unit proposes for its own accounts, and it counts when the committee confirms it', async () => {
    const account = await house.account();
    const { id } = await house.record(house.own, account).expect(201);
    await nothingKnown(account);
    expect(await house.own.get('/api/manual-readings').expect(200)).toMatchObject({
      items: [{ id, state: 'waiting', byUnit: true, mayDecide: false }],
    });
    expect((await house.other.get('/api/manual-readings').expect(200)).total).toBe(0);
    await house.record(house.other, account).expect(404);

    await house.at(5);
    const confirmed = await confirm(house.committee, id).expect(200);
    expect(confirmed).toMatchObject({ state: 'counted', decidedAt: house.hour(5), mayDecide: false });
    expect(await house.stored(account)).toMatchObject({
      verified: true,
      lastReadAt: new Date(house.hour(0)),
    });
  });

  it('a unit neither confirms nor refuses', async () => {
    const account = await house.account();
    const { id } = await house.record(house.own, account).expect(201);
    const answers = [await confirm(house.own, id), await refuse(house.own, id)];
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([403, 403]);
    await nothingKnown(account);
  });

  it('where two are asked for, a committee person’s waits too, and never for its author', async () => {
    await house.rule(true).expect(200);
    const account = await house.account();
    const reading = await house.record(house.committee, account).expect(201);
    expect(reading).toMatchObject({ state: 'waiting', byUnit: false, mayDecide: false });
    await nothingKnown(account);
    expect((await confirm(house.committee, reading.id).expect(403)).code).toBe('MANUAL_READING.OWN');
    expect((await refuse(house.committee, reading.id).expect(403)).code).toBe('MANUAL_READING.OWN');
    const list = await house.second.get('/api/manual-readings?state=waiting').expect(200);
    expect(list).toMatchObject({ total: 1, items: [{ mayDecide: true }] });

    await confirm(house.second, reading.id).expect(200);
    expect(await house.stored(account)).toMatchObject({ verified: true });
  });

  it('what waits goes on waiting when the switch is turned back', async () => {
    await house.rule(true).expect(200);
    const account = await house.account();
    const { id } = await house.record(house.committee, account).expect(201);
    await house.rule(false).expect(200);
    expect((await confirm(house.committee, id).expect(403)).code).toBe('MANUAL_READING.OWN');
    await nothingKnown(account);
  });

  it('refused with a reason it never counts, and its author reads why', async () => {
    const account = await house.account();
    const { id } = await house.record(house.own, account).expect(201);
    await refuse(house.committee, id, ' ').expect(400);
    await refuse(house.committee, id).expect(200);
    const { items } = await house.own.get('/api/manual-readings').expect(200);
    expect(items).toMatchObject([{ state: 'refused', refusal: '示例：截图看不清', checkId: null }]);
    expect((await confirm(house.second, id).expect(409)).code).toBe('MANUAL_READING.DECIDED');
    await nothingKnown(account);
  });

  it('confirmed twice, also by two at the same moment, it counts once', async () => {
    const account = await house.account();
    const { id } = await house.record(house.own, account).expect(201);
    const answers = await Promise.all([
      confirm(house.committee, id),
      confirm(house.committee, id),
      confirm(house.second, id),
    ]);
    const states = answers.map(({ statusCode }) => statusCode).sort();
    expect([
      [200, 200, 409],
      [200, 409, 409],
    ]).toContainEqual(states);
    expect(await house.query('select from checks')).toHaveLength(1);
    expect(
      await house.query(`select from audit_entries where action = 'MANUAL_READING.CONFIRM'`),
    ).toHaveLength(1);
  });

  it('overtaken by a later reading of the page it changes nothing any more', async () => {
    const account = await house.account();
    house.page(account.uid!, { verified: false, verifiedType: -1, reason: '' });
    const { id } = await house.record(house.own, account).expect(201);
    await house.at(3);
    await house.run();
    const before = await house.stored(account);
    expect(await confirm(house.committee, id).expect(200)).toMatchObject({
      state: 'overtaken',
      checkId: null,
    });
    expect(await house.stored(account)).toEqual(before);
  });

  it('the switch is logged when it is turned, and only then', async () => {
    await house.rule(true).expect(200);
    await house.rule(true).expect(200);
    const [campaign] = await house.committee.get('/api/campaigns').expect(200);
    expect(campaign).toMatchObject({ manualNeedsSecond: true });
    expect(await house.query(`select detail from audit_entries where action = 'MANUAL_RULE.CHANGE'`)).toEqual(
      [{ detail: { needsSecond: true } }],
    );
  });
});
