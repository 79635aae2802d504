import { IntakeService } from './intake-service';
import { unopenedOrganization, unverifiedOrganization, verifiedOrganization } from './sheets';

const SCHOOL = '和平区第一中学团委';
const STREET = '和平区小白楼街道团工委';
const school = verifiedOrganization(SCHOOL, '1700000001');
const street = verifiedOrganization(STREET, '1700000002', { level: 'working-committee' });
const LATER = { unit: '和平区', form: 1 as const, phase: '第三阶段' };
const AT = { at: '2012-10-20T10:00:00+08:00' };
const AFTERWARDS = { at: '2012-10-21T10:00:00+08:00' };
const withdrawnAt = new Date('2012-10-21T02:00:00Z');

describe('a row that a later phase withdraws', () => {
  let intake: IntakeService;
  beforeAll(async () => {
    intake = await IntakeService.start();
  });
  afterAll(() => intake.stop());
  beforeEach(() => intake.clear());

  const standing = () =>
    intake.query(
      `SELECT holder.name, claims.state, claims.from_at AS "from", phase.ordinal AS phase
       FROM claims JOIN holders holder ON holder.id = claims.holder_id
       JOIN submissions submission ON submission.id = claims.submission_id
       JOIN phases phase ON phase.id = submission.phase_id
       WHERE claims.to_at IS NULL ORDER BY holder.name, claims.state`,
    );
  const ofSchool = async () => (await standing()).filter((claim) => claim.name === SCHOOL);

  it('counts again as the earlier phase reported it, from then on', async () => {
    await intake.handInOne({ unit: '和平区', form: 3, rows: [unopenedOrganization(SCHOOL)] });
    await intake.handInOne({ ...LATER, rows: [school, street] }, AT);
    await intake.handInOne({ ...LATER, rows: [street] }, AFTERWARDS);

    expect(await ofSchool()).toEqual([{ name: SCHOOL, state: 'none', from: withdrawnAt, phase: 1 }]);
  });

  it('brings back the claim, and the checks of the account, that the later phase had taken over', async () => {
    await intake.handInOne({ unit: '和平区', form: 1, rows: [school] });
    await intake.handInOne({ ...LATER, rows: [school, street] }, AT);
    await intake.handInOne({ ...LATER, rows: [street] }, AFTERWARDS);

    expect(await ofSchool()).toEqual([{ name: SCHOOL, state: 'verified', from: withdrawnAt, phase: 1 }]);
    expect(
      await intake.query(
        `SELECT claimed_state AS claimed, next_check_at AS next FROM accounts WHERE uid = '1700000001'`,
      ),
    ).toEqual([{ claimed: 'verified', next: withdrawnAt }]);
  });

  it('comes back by a nil return too, and is one claim however often the form comes', async () => {
    await intake.handInOne({ unit: '和平区', form: 3, rows: [unopenedOrganization(SCHOOL)] });
    await intake.handInOne({ ...LATER, rows: [school] }, AT);
    await intake.handInOne({ ...LATER, rows: [], nil: true }, AFTERWARDS);
    await intake.handInOne({ ...LATER, rows: [street] }, { at: '2012-10-22T10:00:00+08:00' });

    expect(await ofSchool()).toEqual([expect.objectContaining({ state: 'none', from: withdrawnAt })]);
  });

  it('stays withdrawn where the earlier phase does not list it any more', async () => {
    await intake.handInOne({ unit: '和平区', form: 3, rows: [unopenedOrganization(SCHOOL)] });
    await intake.handInOne({ ...LATER, rows: [school, street] }, AT);
    await intake.handInOne({ unit: '和平区', form: 3, rows: [], nil: true }, AT);
    await intake.handInOne({ ...LATER, rows: [street] }, AFTERWARDS);

    expect(await ofSchool()).toEqual([]);
  });

  it('does not bring back what another form of the later phase still overrules', async () => {
    await intake.handInOne({ unit: '和平区', form: 3, rows: [unopenedOrganization(SCHOOL)] });
    await intake.handInOne({ ...LATER, rows: [school, street] }, AT);
    await intake.handInOne({ ...LATER, form: 2, rows: [unverifiedOrganization(SCHOOL, '1700000001')] }, AT);
    await intake.handInOne({ ...LATER, rows: [street] }, AFTERWARDS);

    expect(await ofSchool()).toEqual([expect.objectContaining({ state: 'unverified', phase: 3 })]);
  });

  it('leaves an account alone that has become another holder’s meanwhile', async () => {
    const tencent = { platform: 'tencent', url: 'http://t.qq.com/heping-school' };
    await intake.handInOne({ unit: '和平区', form: 1, rows: [school] });
    await intake.handInOne({ ...LATER, form: 3, rows: [unopenedOrganization(SCHOOL)] }, AT);
    const streetHasIt = verifiedOrganization(STREET, '1700000001', { level: 'working-committee' });
    await intake.handInOne({ ...LATER, rows: [streetHasIt] }, AT);
    const form2 = { ...LATER, form: 2 as const, rows: [unverifiedOrganization(SCHOOL, '1', tencent)] };
    await intake.handInOne(form2, AT);
    await intake.handInOne({ ...LATER, form: 3, rows: [], nil: true }, AFTERWARDS);

    expect(await standing()).toEqual([
      expect.objectContaining({ name: STREET, state: 'verified' }),
      expect.objectContaining({ name: SCHOOL, state: 'unverified' }),
    ]);
  });
});
