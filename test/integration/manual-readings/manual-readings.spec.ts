import { GIF } from '../../builders/a-manual-form';
import { ManualHouse } from './manual-house';

const ABSENT = { found: 'absent', words: '该用户不存在(20003)' };
const DENIED = { verified: 'no', reason: '', verifiedKind: '' };
const CHECKS = `select surface, outcome, detail, recorded_by as "recordedBy", at from checks
  where account_id = $1 order by at`;

describe('what a person records of a page', () => {
  const house = new ManualHouse();
  beforeAll(() => house.open());
  afterAll(() => house.close());
  afterEach(async () => {
    await house.query('delete from accounts');
    await house.at(0);
    await house.rule(false).expect(200);
  });

  it('counts at once as a check with its author, and begins a verification and a snapshot', async () => {
    const account = await house.account();
    const at = await house.at(1);
    const fields = { nickname: '@示例青年', followers: '1.2万', following: '253', posts: '１２' };
    const reading = await house.record(house.committee, account, fields).expect(201);

    expect(reading).toMatchObject({
      ...{ state: 'counted', verified: true, verifiedKind: 'organization', reason: '示例团工委官方微博' },
      ...{ nickname: '示例青年', followers: { value: 12_000, step: 1000 }, posts: { value: 12, step: 1 } },
      ...{ address: `https://weibo.com/u/${account.uid}`, checkId: expect.any(String), mayDecide: false },
    });
    expect(await house.stored(account)).toMatchObject({
      ...{ verified: true, counts: true, reason: '示例团工委官方微博', nickname: '示例青年', lastReadAt: at },
      ...{ followers: 12_000, following: 253, posts: 12, lastOutcome: 'read', failures: 0 },
    });
    const [user] = await house.query<{ id: number }>(`select id from users where display_name = $1`, [
      reading.recordedBy,
    ]);
    expect(await house.query(CHECKS, [account.id])).toEqual([
      {
        ...{ surface: 'manual', outcome: 'read', recordedBy: user!.id, at },
        detail: '人工核验：打开主页查看并记录，附图 1 张。',
      },
    ]);
    expect(await house.query('select from_at as "fromAt" from verifications where to_at is null')).toEqual([
      { fromAt: at },
    ]);
    expect(await house.query('select action, detail from audit_entries order by id desc limit 1')).toEqual([
      {
        action: 'MANUAL_READING.RECORD',
        detail: { accountId: account.id, found: 'profile', state: 'counted' },
      },
    ]);
  });

  it('is followed by the next automatic reading as any reading is', async () => {
    const account = await house.account();
    await house.record(house.committee, account, { followers: '100' }).expect(201);
    house.page(account.uid!, {
      verified: true,
      verifiedType: 1,
      reason: '示例团工委官方微博',
      followers: 120,
    });
    await house.at(24 * 8);
    await house.run();
    expect(await house.query(CHECKS, [account.id])).toMatchObject([
      { surface: 'manual' },
      { surface: expect.not.stringContaining('manual'), outcome: 'read', recordedBy: null },
    ]);
    expect(await house.stored(account)).toMatchObject({ verified: true, followers: 120 });
  });

  it('sent twice, also at the same moment, is recorded once', async () => {
    const account = await house.account();
    const twice = { requestKey: 'double-click-1' };
    const answers = await Promise.all([
      house.record(house.committee, account, twice).expect(201),
      house.record(house.committee, account, twice).expect(201),
    ]);
    const third = await house.record(house.committee, account, { ...twice, verified: 'no' }).expect(201);
    expect(new Set([...answers, third].map(({ id }) => id)).size).toBe(1);
    expect(await house.query(CHECKS, [account.id])).toHaveLength(1);
    expect(await house.query('select from manual_readings')).toHaveLength(1);
  });

  it('takes verification away only when said twice, a day apart', async () => {
    const account = await house.account();
    await house.record(house.committee, account).expect(201);
    const announced = await house.at(24);
    await house.record(house.committee, account, DENIED).expect(201);
    expect(await house.stored(account)).toMatchObject({ verified: true, unverifiedSeenAt: announced });
    await house.at(47.9);
    await house.record(house.committee, account, DENIED).expect(201);
    expect(await house.stored(account)).toMatchObject({ verified: true });
    await house.at(48);
    await house.record(house.second, account, DENIED).expect(201);
    expect(await house.stored(account)).toMatchObject({ verified: false, counts: false });
  });

  it('says that an account is gone only when said twice, and of one known by an alias never', async () => {
    const account = await house.account();
    await house.record(house.committee, account, ABSENT).expect(201);
    expect(await house.stored(account)).toMatchObject({ presence: 'present', lastOutcome: 'gone' });
    await house.at(24);
    await house.record(house.committee, account, ABSENT).expect(201);
    expect(await house.stored(account)).toMatchObject({ presence: 'gone' });
    expect(await house.query(CHECKS, [account.id])).toMatchObject([
      { detail: '人工核验：平台提示“该用户不存在(20003)”，附图 1 张。' },
      {},
    ]);

    const unresolved = await house.account({ uid: null, alias: 'shiliqu' });
    const seen = { ...ABSENT, address: 'https://weibo.com/shiliqu' };
    const refused = await house.record(house.committee, unresolved, seen).expect(422);
    expect(refused.code).toBe('MANUAL_READING.NO_UID');
  });

  it('resolves an alias by the address looked at', async () => {
    const account = await house.account({ uid: null, alias: 'shiliqu' });
    const address = 'https://weibo.com/u/9900000777';
    await house.record(house.committee, account, { address }).expect(201);
    expect(await house.stored(account)).toMatchObject({
      uid: '9900000777',
      alias: 'shiliqu',
      verified: true,
    });
  });

  it('is refused when the page has been read since the person looked', async () => {
    const account = await house.account();
    house.page(account.uid!);
    await house.at(2);
    await house.run();
    const before = await house.stored(account);
    const late = await house.record(house.committee, account, { lookedAt: house.hour(1) }).expect(409);
    expect(late.code).toBe('MANUAL_READING.OVERTAKEN');
    expect(await house.stored(account)).toEqual(before);
    expect(await house.query('select from manual_readings')).toEqual([]);
  });

  it('counts where visits have failed since the person looked', async () => {
    const account = await house.account();
    house.replica.addFault({ kind: 'server-error', uid: account.uid! });
    await house.at(2);
    await house.run();
    house.replica.clearFaults();
    await house.record(house.committee, account, { lookedAt: house.hour(1) }).expect(201);
    expect(await house.stored(account)).toMatchObject({ verified: true, failures: 0 });
  });

  it.each([
    ['a look into the future', { lookedAt: '2012-10-15T09:06:00+08:00' }, 'MANUAL_READING.LOOKED_LATER'],
    ['a look too long ago', { lookedAt: '2012-09-14T09:00:00+08:00' }, 'MANUAL_READING.TOO_OLD'],
    ['somebody else’s page', { address: 'weibo.com/u/1000000009' }, 'MANUAL_READING.OTHER_ACCOUNT'],
    ['another platform’s page', { address: 'http://t.qq.com/shili_qu' }, 'MANUAL_READING.ADDRESS'],
    ['a page of no platform', { address: 'https://example.invalid/u/1' }, 'MANUAL_READING.ADDRESS'],
    ['a post', { address: 'https://weibo.com/1000000009/Abc123' }, 'MANUAL_READING.ADDRESS'],
    ['a count that is none', { followers: '很多' }, 'MANUAL_READING.COUNT_UNREADABLE'],
    [
      'a post later than the look',
      { lastPostAt: '2012-10-15T10:00:00+08:00' },
      'MANUAL_READING.LAST_POST_LATER',
    ],
    ['nothing seen', { verified: 'not-shown' }, 'MANUAL_READING.NOTHING_SEEN'],
    ['no words of the platform', { found: 'absent' }, 'MANUAL_READING.WORDS_MISSING'],
  ])('is refused with %s', async (_, fields: Record<string, string>, code) => {
    const account = await house.account();
    expect((await house.record(house.committee, account, fields).expect(422)).code).toBe(code);
    expect(await house.query('select from manual_readings')).toEqual([]);
    expect(await house.query('select from checks')).toEqual([]);
  });

  it.each([
    ['no picture', [], 422, 'PICTURE.MISSING'],
    ['a page instead of a picture', [Buffer.from('<svg onload="alert(1)"/>')], 422, 'PICTURE.FORMAT'],
    ['half a picture', [GIF.subarray(0, -1)], 422, 'PICTURE.BROKEN'],
    ['a picture too large', [Buffer.alloc(5 * 1024 * 1024 + 1, 1)], 413, 'PICTURE.TOO_LARGE'],
    ['too many pictures', Array.from({ length: 7 }, () => GIF), 413, 'PICTURE.TOO_MANY'],
  ])('is refused with %s', async (_, bytes, status, code) => {
    const account = await house.account();
    const pictures = bytes.map((each, index) => ({ name: `截图${index}.png`, bytes: each }));
    expect((await house.record(house.committee, account, {}, pictures).expect(status)).code).toBe(code);
    expect(await house.query('select from manual_readings')).toEqual([]);
  });

  it('keeps a picture once, without what was noted in it, and shows it where nothing can run', async () => {
    const noted = Buffer.concat([
      GIF.subarray(0, 19),
      Buffer.from('!\xfe\x03abc\0', 'latin1'),
      GIF.subarray(19),
    ]);
    const account = await house.account();
    const pictures = [noted, GIF].map((bytes, index) => ({ name: `${index}.gif`, bytes }));
    const one = await house.record(house.committee, account, {}, pictures).expect(201);
    expect(one.pictures).toEqual([{ ordinal: 1, contentType: 'image/gif', size: GIF.length }]);

    const another = await house.account();
    const { id } = await house.record(house.own, another).expect(201);
    expect(await house.query('select from manual_pictures')).toHaveLength(1);
    const answer = await house.own.get(`/api/manual-readings/${id}/pictures/1`);
    expect(answer.rawPayload).toEqual(GIF);
    expect(answer.headers).toMatchObject({
      'content-type': 'image/gif',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
    });
    await house.other.get(`/api/manual-readings/${id}/pictures/1`).expect(404);
    await house.own.get(`/api/manual-readings/${id}/pictures/2`).expect(404);
  });
});
