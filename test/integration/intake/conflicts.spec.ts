import { SubmissionRecordsService } from '../../../server/modules/submissions/submission-records.service';
import { IntakeService } from './intake-service';
import { type Row, unopenedOrganization, unverifiedOrganization, verifiedOrganization } from './sheets';

const SCHOOL = '和平区第一中学团委';
const STREET = '和平区小白楼街道团工委';
const school = verifiedOrganization(SCHOOL, '1700000001');
const nankaiSchool = (uid: string) =>
  verifiedOrganization('南开区第二中学团委', uid, { parent: '共青团示例南开区委员会' });

describe('statements that contradict each other', () => {
  let intake: IntakeService;
  beforeAll(async () => {
    intake = await IntakeService.start();
  });
  afterAll(() => intake.stop());
  beforeEach(() => intake.clear());

  const discrepancies = () =>
    intake.query(
      `SELECT discrepancy.kind, unit.short_name AS unit, claimed, closed_at AS closed
       FROM discrepancies discrepancy JOIN units unit ON unit.id = discrepancy.unit_id ORDER BY discrepancy.id`,
    );
  const conflictsShown = async (submissionId: number) => {
    const visitor = await intake.visitorOf('和平区');
    const records = intake.service.get(SubmissionRecordsService, { strict: false });
    const { rows } = await records.detail(submissionId, visitor);
    return rows.map((row) => row.problems.map((problem) => problem.code));
  };

  describe('two states of one holder on one platform', () => {
    it('are taken, told on both rows, and kept as a discrepancy until one is withdrawn', async () => {
      const first = await intake.handInOne({ unit: '和平区', form: 1, rows: [school] });
      const second = await intake.handInOne({
        unit: '和平区',
        form: 3,
        rows: [unopenedOrganization(SCHOOL)],
      });

      expect(second).toMatchObject({ result: 'accepted', rowsTaken: 1 });
      expect(second.problems).toEqual([
        expect.objectContaining({
          ...{ code: 'HOLDER.STATE_CONFLICT', severity: 'warning' },
          message: expect.stringContaining('附表1：已认证；附表3：未开通'),
        }),
      ]);
      expect(await discrepancies()).toEqual([
        { kind: 'state-conflict', unit: '和平区', claimed: '附表1：已认证；附表3：未开通', closed: null },
      ]);
      expect(await conflictsShown(first.submissionId!)).toEqual([['HOLDER.STATE_CONFLICT']]);
      expect(await conflictsShown(second.submissionId!)).toEqual([['HOLDER.STATE_CONFLICT']]);

      const street = unopenedOrganization(STREET, { level: 'working-committee' });
      await intake.handInOne(
        { unit: '和平区', form: 3, rows: [street] },
        { at: '2012-09-28T10:00:00+08:00' },
      );
      expect(await discrepancies()).toEqual([
        expect.objectContaining({ kind: 'state-conflict', closed: new Date('2012-09-28T02:00:00Z') }),
      ]);
      expect(await conflictsShown(first.submissionId!)).toEqual([[]]);
    });

    it('stay open while any two of three forms disagree, and say which', async () => {
      const form = (number: 1 | 2 | 3, rows: Row[]) =>
        intake.handInOne({ unit: '和平区', form: number, rows, nil: rows.length === 0 });
      await form(1, [school]);
      await form(2, [unverifiedOrganization(SCHOOL, '1700000001')]);
      await form(3, [unopenedOrganization(SCHOOL)]);
      await form(3, []);
      const two = await discrepancies();
      await form(1, []);

      expect(two).toEqual([
        {
          ...{ kind: 'state-conflict', unit: '和平区', closed: null },
          claimed: '附表1：已认证；附表2：已开通未认证',
        },
      ]);
      expect(await discrepancies()).toEqual([
        expect.objectContaining({ kind: 'state-conflict', closed: expect.any(Date) }),
      ]);
    });

    it('are opened once, however often the forms come', async () => {
      await intake.handInOne({ unit: '和平区', form: 1, rows: [school] });
      await intake.handInOne({ unit: '和平区', form: 3, rows: [unopenedOrganization(SCHOOL)] });
      await intake.handInOne({ unit: '和平区', form: 1, rows: [{ ...school, posts: 46 }] });

      expect(await discrepancies()).toHaveLength(1);
    });

    it('are no conflict on two platforms', async () => {
      await intake.handInOne({ unit: '和平区', form: 1, rows: [school] });
      const tencent = { platform: 'tencent', url: 'http://t.qq.com/heping-school' };
      const result = await intake.handInOne({
        ...{ unit: '和平区', form: 2 },
        rows: [unverifiedOrganization(SCHOOL, '1', tencent)],
      });

      expect(result.problems).toEqual([]);
      expect(await discrepancies()).toEqual([]);
      expect(await intake.query('SELECT platform FROM claims WHERE to_at IS NULL ORDER BY 1')).toEqual([
        { platform: 'sina' },
        { platform: 'tencent' },
      ]);
    });
  });

  describe('an account of somebody else', () => {
    const takeFromHeping = () =>
      intake.handInOne({
        unit: '南开区',
        form: 1,
        rows: [
          nankaiSchool('1700000005'),
          {
            ...verifiedOrganization('南开区长虹街道团工委', '1700000001'),
            level: 'working-committee',
            parent: '共青团示例南开区委员会',
          },
        ],
      });

    it('is not taken away: the later row is refused and names the other unit, no person', async () => {
      await intake.handInOne({ unit: '和平区', form: 1, rows: [school] });
      const result = await takeFromHeping();

      expect(result).toMatchObject({ result: 'accepted', rowsTaken: 1, rowsRefused: 1 });
      const [problem] = result.problems;
      expect(problem).toMatchObject({ code: 'ACCOUNT.TAKEN', severity: 'error' });
      expect(problem!.message).toContain('该账号已由“共青团示例和平区委员会”填报');
      expect(problem!.message).not.toContain(SCHOOL);
      expect(
        await intake.query(
          `SELECT unit.short_name AS unit FROM accounts JOIN units unit ON unit.id = accounts.unit_id
           WHERE uid = '1700000001'`,
        ),
      ).toEqual([{ unit: '和平区' }]);
      expect(await discrepancies()).toEqual([
        expect.objectContaining({
          ...{ kind: 'account-conflict', unit: '和平区', closed: null },
          claimed: expect.stringContaining('“共青团示例南开区委员会”'),
        }),
      ]);
    });

    it('is free once its holder withdraws it, and the dispute is settled', async () => {
      await intake.handInOne({ unit: '和平区', form: 1, rows: [school] });
      await takeFromHeping();
      await intake.handInOne(
        { unit: '和平区', form: 1, rows: [], nil: true },
        { at: '2012-09-28T10:00:00+08:00' },
      );
      const settled = await discrepancies();
      const again = await takeFromHeping();

      expect(settled).toEqual([expect.objectContaining({ closed: new Date('2012-09-28T02:00:00Z') })]);
      expect(again).toMatchObject({ result: 'accepted', version: 2, rowsTaken: 2 });
      expect(
        await intake.query(
          `SELECT unit.short_name AS unit, claimed_state AS claimed FROM accounts
           JOIN units unit ON unit.id = accounts.unit_id WHERE uid = '1700000001'`,
        ),
      ).toEqual([{ unit: '南开区', claimed: 'verified' }]);
    });

    it('is settled too when the later unit takes its row back', async () => {
      await intake.handInOne({ unit: '和平区', form: 1, rows: [school] });
      await takeFromHeping();
      await intake.handInOne({ unit: '南开区', form: 1, rows: [nankaiSchool('1700000005')] });

      expect(await discrepancies()).toEqual([
        expect.objectContaining({ kind: 'account-conflict', closed: expect.any(Date) }),
      ]);
    });

    it('goes to one of two units that name it at the same moment', async () => {
      const results = await Promise.all([
        intake.handInOne({
          unit: '和平区',
          form: 1,
          rows: [school, verifiedOrganization(STREET, '1700000002', { level: 'working-committee' })],
        }),
        intake.handInOne({
          unit: '南开区',
          form: 1,
          rows: [
            nankaiSchool('1700000001'),
            verifiedOrganization('南开区长虹街道团工委', '1700000003', {
              level: 'working-committee',
              parent: '共青团示例南开区委员会',
            }),
          ],
        }),
      ]);

      expect(results.map((result) => result.rowsTaken).sort()).toEqual([1, 2]);
      expect(await intake.query(`SELECT id FROM accounts WHERE uid = '1700000001'`)).toHaveLength(1);
      expect(await discrepancies()).toEqual([
        expect.objectContaining({ kind: 'account-conflict', closed: null }),
      ]);
    });

    it('may move inside one form from one row to another', async () => {
      await intake.handInOne({ unit: '和平区', form: 1, rows: [school] });
      const moved = verifiedOrganization(STREET, '1700000001', { level: 'working-committee' });
      const result = await intake.handInOne({ unit: '和平区', form: 1, rows: [moved] });

      expect(result).toMatchObject({ result: 'accepted', rowsTaken: 1 });
      expect(
        await intake.query(
          `SELECT holder.name FROM accounts JOIN holders holder ON holder.id = accounts.holder_id`,
        ),
      ).toEqual([{ name: STREET }]);
    });
  });
});
