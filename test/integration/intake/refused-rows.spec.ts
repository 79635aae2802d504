import { writeFormWorkbook } from '../../../ingest/forms/write-form-workbook';
import { IntakeService } from './intake-service';
import { unopenedOrganization, verifiedCadre, verifiedOrganization, verifiedYouthWorker } from './sheets';

const SCHOOL = '和平区第一中学团委';
const STREET = '和平区小白楼街道团工委';
const school = verifiedOrganization(SCHOOL, '1700000001');

describe('what is refused', () => {
  let intake: IntakeService;
  beforeAll(async () => {
    intake = await IntakeService.start();
  });
  afterAll(() => intake.stop());
  beforeEach(() => intake.clear());

  const nothingStored = async () => {
    const [counts] = await intake.query(
      `SELECT (SELECT count(*) FROM submissions)::int AS submissions, (SELECT count(*) FROM holders)::int AS holders,
              (SELECT count(*) FROM accounts)::int AS accounts, (SELECT count(*) FROM submitted_files)::int AS files`,
    );
    expect(counts).toEqual({ submissions: 0, holders: 0, accounts: 0, files: 0 });
  };

  describe('rows', () => {
    it('of unknown organizations are kept with the closest names, good ones beside them taken', async () => {
      const stray = verifiedOrganization('和平区第一中学校团委', '1700000008');
      const result = await intake.handInOne({ unit: '和平区', form: 1, rows: [stray, school] });

      expect(result).toMatchObject({ result: 'accepted', rowsTaken: 1, rowsRefused: 1 });
      expect(result.problems).toEqual([
        expect.objectContaining({
          ...{ code: 'ORGANIZATION.UNKNOWN', severity: 'error', value: '和平区第一中学校团委', row: 5 },
          message: expect.stringContaining('最接近的是“和平区第一中学团委”'),
        }),
      ]);
      expect(await intake.query('SELECT name FROM holders')).toEqual([{ name: SCHOOL }]);
      expect(
        await intake.query(
          'SELECT "row", taken, problems->0->>\'code\' AS code FROM submission_rows ORDER BY "row"',
        ),
      ).toEqual([
        { row: 5, taken: false, code: 'ORGANIZATION.UNKNOWN' },
        { row: 6, taken: true, code: null },
      ]);
    });

    it('of another unit’s organization, of another level, below another unit’s parent', async () => {
      const result = await intake.handInOne({
        unit: '和平区',
        form: 1,
        rows: [
          school,
          verifiedOrganization('南开区第二中学团委', '1700000005'),
          verifiedOrganization(STREET, '1700000002', { level: 'general-branch' }),
          verifiedOrganization('和平区环卫所团总支', '1700000003', {
            level: 'general-branch',
            parent: '南开区第二中学团委',
          }),
        ],
      });

      expect(result).toMatchObject({ rowsTaken: 1, rowsRefused: 3 });
      expect(result.problems.map((problem) => problem.code)).toEqual([
        'ORGANIZATION.OTHER_UNIT',
        'ORGANIZATION.LEVEL_DIFFERS',
        'ORGANIZATION.PARENT_DIFFERS',
      ]);
    });

    it('never wipe out what stands, when there is no other row', async () => {
      await intake.handInOne({ unit: '和平区', form: 1, rows: [school] });
      const result = await intake.handInOne({
        unit: '和平区',
        form: 1,
        rows: [verifiedOrganization('不存在的团委', '1700000008')],
      });

      expect(result).toMatchObject({ result: 'refused', submissionId: null, rowsTaken: 0, rowsRefused: 1 });
      expect(result.problems.map((problem) => problem.code)).toEqual([
        'SHEET.NO_ROW_TAKEN',
        'ORGANIZATION.UNKNOWN',
      ]);
      expect(await intake.query('SELECT version FROM submissions')).toEqual([{ version: 1 }]);
      expect(await intake.query('SELECT id FROM claims WHERE to_at IS NULL')).toHaveLength(1);
    });

    it('that are only outside the phase’s scope, or a parent’s mistake, are taken and told', async () => {
      const branch = verifiedOrganization('和平区第一中学高一团支部', '1700000004', {
        level: 'branch',
        parent: STREET,
      });
      const result = await intake.handInOne({ unit: '和平区', form: 1, rows: [branch] });

      expect(result).toMatchObject({ rowsTaken: 1, rowsRefused: 0 });
      expect(result.problems.map(({ code, severity }) => [code, severity])).toEqual([
        ['ORGANIZATION.PARENT_DIFFERS', 'warning'],
        ['ORGANIZATION.OUT_OF_SCOPE', 'hint'],
      ]);
    });

    it('of verified accounts on other platforms are taken, with no account to check', async () => {
      const result = await intake.handInOne({
        ...{ unit: '和平区', form: 10, phase: '第三阶段' },
        rows: [
          verifiedYouthWorker({ person: '示例丁', phone: '13800000004' }, '1', {
            platform: 'other',
            url: 'http://t.sohu.com/u/123456',
          }),
        ],
      });

      expect(result).toMatchObject({ result: 'accepted', rowsTaken: 1 });
      expect(await intake.query('SELECT state, platform, account_id AS account FROM claims')).toEqual([
        { state: 'verified', platform: null, account: null },
      ]);
      expect(await intake.query('SELECT id FROM accounts')).toEqual([]);
    });
  });

  describe('sheets', () => {
    const refusalOf = async (sheet: Parameters<IntakeService['handInOne']>[0], at?: string) => {
      const result = await intake.handInOne(sheet, { at });
      expect(result).toMatchObject({ result: 'refused', version: null, submissionId: null, rowsTaken: 0 });
      await nothingStored();
      return result.problems.filter((problem) => problem.severity === 'error');
    };

    it('of an unknown unit, with the closest names', async () => {
      const [problem] = await refusalOf({ unit: '共青团示例和平委员会', form: 1, rows: [school] });
      expect(problem).toMatchObject({
        code: 'SHEET.UNIT_UNKNOWN',
        message: expect.stringContaining('最接近的是“共青团示例和平区委员会”'),
      });
    });

    it('without a unit', async () => {
      const [problem] = await refusalOf({ unit: '', form: 1, rows: [school] });
      expect(problem).toMatchObject({ code: 'SHEET.UNIT_MISSING' });
    });

    it('of a phase that does not exist, or that does not collect the form', async () => {
      const [unknown] = await refusalOf({ unit: '和平区', form: 1, phase: '第九阶段', rows: [school] });
      const [notDue] = await refusalOf({
        unit: '和平区',
        form: 10,
        rows: [verifiedYouthWorker({ person: '示例丁', phone: '13800000004' }, '1700000007')],
      });
      const [assisting] = await refusalOf({ unit: '和平区', form: 1, phase: '第二阶段', rows: [school] });

      expect(unknown).toMatchObject({ code: 'SHEET.PHASE_UNKNOWN', value: '9' });
      expect(notDue).toMatchObject({
        code: 'SHEET.FORM_NOT_OF_PHASE',
        message: expect.stringContaining('该阶段收附表 1、2、3、7、8、9'),
      });
      expect(assisting).toMatchObject({ code: 'SHEET.FORM_NOT_OF_PHASE' });
    });

    it('before anything is collected, when they name no phase', async () => {
      const sheet = { unit: '和平区', form: 1 as const, phase: null, rows: [school] };
      const [problem] = await refusalOf(sheet, '2012-09-01T10:00:00+08:00');
      expect(problem).toMatchObject({ code: 'SHEET.PHASE_NOT_BEGUN' });
    });

    it('of another unit than the one that sends them', async () => {
      const by = await intake.visitorOf('南开区');
      const result = await intake.handInOne({ unit: '和平区', form: 1, rows: [school] }, { by });

      expect(result).toMatchObject({ result: 'refused' });
      expect(result.problems[0]).toMatchObject({
        code: 'SHEET.WRONG_UNIT',
        message: expect.stringContaining('您只能报送“共青团示例南开区委员会”的附表'),
      });
      await nothingStored();
    });

    it('alone: another sheet of the same file is taken all the same', async () => {
      const result = await intake.handIn([
        { unit: '没有这个单位', form: 3, rows: [unopenedOrganization(STREET)] },
        { unit: '和平团区委', form: 1, rows: [school] },
      ]);

      expect(result.result).toBe('partly');
      expect(result.sheets.map((sheet) => sheet.result)).toEqual(['refused', 'accepted']);
      expect(await intake.query('SELECT form FROM submissions')).toEqual([{ form: 1 }]);
    });

    it('that repeat a form of the same unit in one file', async () => {
      const result = await intake.handIn([
        { unit: '和平区', form: 1, rows: [school], name: '附表1' },
        { unit: '和平团区委', form: 1, rows: [], nil: true, name: '附表1 (2)' },
      ]);

      expect(result.sheets.map((sheet) => sheet.result)).toEqual(['accepted', 'refused']);
      expect(result.sheets[1]!.problems[0]).toMatchObject({ code: 'SHEET.REPEATED', value: '附表1 (2)' });
      expect(await intake.query('SELECT kind FROM submissions')).toEqual([{ kind: 'file' }]);
    });

    it('whose reader found the sheet itself unusable', async () => {
      const bytes = await writeFormWorkbook([
        { form: 1, head: { unit: '和平区', phase: '第一阶段' }, rows: [] },
      ]);
      const result = await intake.submissions.receive({
        ...{ fileName: '空表.xlsx', bytes, campaignId: intake.campaign.id },
        ...{ receivedAt: new Date('2012-09-27T02:00:00Z'), receivedBy: null },
      });

      expect(result.result).toBe('refused');
      expect(result.sheets[0]!.problems.map((problem) => problem.code)).toContain('SHEET.NO_ROWS');
      await nothingStored();
    });
  });

  it('as a whole: a file that is no workbook', async () => {
    const result = await intake.submissions.receive({
      ...{
        fileName: '说明.xlsx',
        bytes: Buffer.from([0, 1, 2, 3, 254, 255]),
        campaignId: intake.campaign.id,
      },
      ...{ receivedAt: new Date('2012-09-27T02:00:00Z'), receivedBy: null },
    });

    expect(result).toEqual({
      ...{ fileName: '说明.xlsx', result: 'refused', sheets: [] },
      problems: [expect.objectContaining({ code: 'FILE.NOT_A_WORKBOOK', severity: 'error' })],
    });
    await nothingStored();
  });

  it('but a person on forms 7–9 and 10–12 is taken, with a warning', async () => {
    const person = { person: '示例丁', phone: '13800000004' };
    await intake.handInOne({ unit: '和平区', form: 7, rows: [verifiedCadre(person, '1700000006')] });
    const result = await intake.handInOne({
      ...{ unit: '和平区', form: 10, phase: '第三阶段' },
      rows: [verifiedYouthWorker(person, '1700000007')],
    });

    expect(result).toMatchObject({ rowsTaken: 1 });
    expect(result.problems).toEqual([
      expect.objectContaining({ code: 'PERSON.TWO_ROLES', severity: 'warning', value: '示例丁' }),
    ]);
  });
});
