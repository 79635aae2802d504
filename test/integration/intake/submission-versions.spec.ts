import { IntakeService } from './intake-service';
import { unopenedOrganization, verifiedOrganization } from './sheets';

const SCHOOL = '和平区第一中学团委';
const STREET = '和平区小白楼街道团工委';
const school = verifiedOrganization(SCHOOL, '1700000001');
const street = verifiedOrganization(STREET, '1700000002', { level: 'working-committee' });
const form1 = (rows: Record<string, unknown>[]) => ({ unit: '和平区', form: 1 as const, rows });

describe('versions of a submission', () => {
  let intake: IntakeService;
  beforeAll(async () => {
    intake = await IntakeService.start();
  });
  afterAll(() => intake.stop());
  beforeEach(() => intake.clear());

  const claims = () =>
    intake.query(
      `SELECT holder.name, claims.state, claims.from_at AS "from", claims.to_at AS "to", submission.version
       FROM claims JOIN holders holder ON holder.id = claims.holder_id
       JOIN submissions submission ON submission.id = claims.submission_id ORDER BY claims.id`,
    );

  it('takes a first version: holders, accounts to check at once, and claims', async () => {
    const result = await intake.handInOne(form1([school, street]));

    expect(result).toMatchObject({
      ...{
        result: 'accepted',
        version: 1,
        late: false,
        rowsTaken: 2,
        rowsRefused: 0,
        unitName: '共青团示例和平区委员会',
      },
      problems: [],
    });
    expect(
      await intake.query(
        `SELECT uid, platform, claimed_state AS claimed, nickname, next_check_at AS next, verified, counts
         FROM accounts ORDER BY uid`,
      ),
    ).toEqual([
      expect.objectContaining({
        uid: '1700000001',
        claimed: 'verified',
        next: new Date('2012-09-27T02:00:00Z'),
      }),
      expect.objectContaining({ uid: '1700000002', nickname: STREET, verified: null, counts: false }),
    ]);
    expect(await claims()).toEqual([
      { name: SCHOOL, state: 'verified', from: new Date('2012-09-27T02:00:00Z'), to: null, version: 1 },
      { name: STREET, state: 'verified', from: new Date('2012-09-27T02:00:00Z'), to: null, version: 1 },
    ]);
  });

  it('changes nothing when the same file comes again, however often', async () => {
    const first = await intake.handIn([form1([school])]);
    const again = await intake.handIn([form1([school])], { at: '2012-10-20T09:00:00+08:00' });

    expect(first.result).toBe('accepted');
    expect(again).toMatchObject({ result: 'unchanged', sheets: [{ version: 1, rowsTaken: 1, late: false }] });
    expect(await intake.query('SELECT id FROM submissions')).toHaveLength(1);
    expect(await intake.query('SELECT id FROM submitted_files')).toHaveLength(1);
  });

  it('keeps what a newer version repeats, ends what it leaves out, opens what it adds', async () => {
    await intake.handInOne(form1([school]));
    const second = await intake.handInOne(form1([street]), { at: '2012-09-28T10:00:00+08:00' });
    const third = await intake.handInOne(form1([street, school]), { at: '2012-09-29T10:00:00+08:00' });

    expect([second.version, third.version]).toEqual([2, 3]);
    expect(await claims()).toEqual([
      {
        ...{ name: SCHOOL, state: 'verified', version: 1 },
        ...{ from: new Date('2012-09-27T02:00:00Z'), to: new Date('2012-09-28T02:00:00Z') },
      },
      { name: STREET, state: 'verified', from: new Date('2012-09-28T02:00:00Z'), to: null, version: 3 },
      { name: SCHOOL, state: 'verified', from: new Date('2012-09-29T02:00:00Z'), to: null, version: 3 },
    ]);
    expect(await intake.query('SELECT version FROM submissions WHERE is_current')).toEqual([{ version: 3 }]);
  });

  it('does not check an account that no form names any more, until one does again', async () => {
    const next = () =>
      intake.query(
        `SELECT claimed_state AS claimed, next_check_at AS next FROM accounts WHERE uid = '1700000001'`,
      );
    await intake.handInOne(form1([school]));
    await intake.handInOne(form1([street]), { at: '2012-09-28T10:00:00+08:00' });
    const withdrawn = await next();
    await intake.handInOne(form1([school]), { at: '2012-09-29T10:00:00+08:00' });

    expect(withdrawn).toEqual([{ claimed: null, next: null }]);
    expect(await next()).toEqual([{ claimed: 'verified', next: new Date('2012-09-29T02:00:00Z') }]);
  });

  it('takes what the same file could not say before the register was mended', async () => {
    const unknown = verifiedOrganization('和平区新建小学团委', '1700000009');
    const before = await intake.handInOne(form1([school, unknown]));
    await intake.organizations.importRegister(intake.campaign.id, {
      units: [],
      organizations: [{ name: '和平区新建小学团委', unit: '共青团示例和平区委员会', level: 'committee' }],
    });
    const after = await intake.handInOne(form1([school, unknown]));

    expect(before).toMatchObject({ rowsTaken: 1, rowsRefused: 1 });
    expect(after).toMatchObject({ result: 'accepted', version: 2, rowsTaken: 2, rowsRefused: 0 });
  });

  it('lets a later phase replace what an earlier one said of the same holder and platform', async () => {
    await intake.handInOne({ unit: '和平区', form: 3, rows: [unopenedOrganization(SCHOOL)] });
    await intake.handInOne({ ...form1([school]), phase: '第三阶段' }, { at: '2012-10-20T10:00:00+08:00' });

    expect(await claims()).toEqual([
      expect.objectContaining({ state: 'none', to: new Date('2012-10-20T02:00:00Z') }),
      expect.objectContaining({ state: 'verified', to: null }),
    ]);
    expect(await intake.query('SELECT kind FROM discrepancies')).toEqual([]);
  });

  it('keeps the claim that a later phase repeats word for word', async () => {
    await intake.handInOne(form1([school]));
    await intake.handInOne({ ...form1([school]), phase: '第三阶段' }, { at: '2012-10-20T10:00:00+08:00' });

    expect(await claims()).toEqual([
      { name: SCHOOL, state: 'verified', from: new Date('2012-09-27T02:00:00Z'), to: null, version: 1 },
    ]);
    expect(await intake.query('SELECT id FROM submissions WHERE is_current')).toHaveLength(2);
  });

  it('does not let an earlier phase, handed in late, undo a later one', async () => {
    await intake.handInOne({ ...form1([school]), phase: '第三阶段' }, { at: '2012-10-20T10:00:00+08:00' });
    const late = await intake.handInOne(
      { unit: '和平区', form: 3, rows: [unopenedOrganization(SCHOOL)] },
      { at: '2012-10-21T10:00:00+08:00' },
    );

    expect(late).toMatchObject({ result: 'accepted', late: true, rowsTaken: 1 });
    expect(late.problems.map((problem) => problem.code)).toEqual(['HOLDER.REPORTED_LATER']);
    expect(await claims()).toEqual([expect.objectContaining({ state: 'verified', to: null })]);
  });

  it('marks what comes after the cut-off as late, and takes it', async () => {
    const onTime = await intake.handInOne(form1([school]), { at: '2012-09-29T17:00:00+08:00' });
    const late = await intake.handInOne(form1([street]), { at: '2012-09-29T17:00:01+08:00' });

    expect(onTime.late).toBe(false);
    expect(late).toMatchObject({ result: 'accepted', late: true });
  });

  it('takes two uploads of the same form at the same moment one after the other', async () => {
    const results = await Promise.all([
      intake.handInOne(form1([school])),
      intake.handInOne(form1([street])),
      intake.handInOne(form1([school, street])),
    ]);

    expect(results.map((result) => result.version).sort()).toEqual([1, 2, 3]);
    expect(await intake.query('SELECT count(*)::int AS current FROM submissions WHERE is_current')).toEqual([
      { current: 1 },
    ]);
    expect(await intake.query('SELECT count(*)::int AS accounts FROM accounts')).toEqual([{ accounts: 2 }]);
  });

  it('records who handed what in, without personal data', async () => {
    const visitor = await intake.visitorOf('和平区');
    await intake.handInOne(form1([school]), { by: visitor });

    expect(await intake.query('SELECT user_id AS "userId", action, detail FROM audit_entries')).toEqual([
      {
        userId: visitor.id,
        action: 'SUBMISSION.RECEIVE',
        detail: expect.objectContaining({ form: 1, kind: 'file', rows: 1 }),
      },
    ]);
  });
});
