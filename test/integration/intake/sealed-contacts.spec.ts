import { Sealer } from '../../../server/crypto/seal';
import { SubmissionFilesService } from '../../../server/modules/submissions/submission-files.service';
import { SubmissionRecordsService } from '../../../server/modules/submissions/submission-records.service';
import { IntakeService } from './intake-service';
import { unopenedOrganization, unverifiedCadre, verifiedCadre, workbookOf } from './sheets';

const SCHOOL = '和平区第一中学团委';
const PERSON = { person: '示例李', phone: '13812345678' };
const SECRETS = [
  '13812345678',
  'cadre@example.com',
  '13900000002',
  '13900000003',
  '13900000004',
  'contact@example.com',
  '示例乙',
  '示例丙',
  '1381234567x',
];

describe('contacts of a submission', () => {
  let intake: IntakeService;
  const sheets = [
    { unit: '和平区', form: 3 as const, rows: [unopenedOrganization(SCHOOL)] },
    {
      ...{ unit: '和平区', form: 8 as const },
      rows: [
        unverifiedCadre(PERSON, '1700000001'),
        { ...unverifiedCadre({ ...PERSON, person: '示例王' }, '1700000002'), phone: '1381234567x' },
      ],
    },
  ];
  beforeAll(async () => {
    intake = await IntakeService.start();
    const { sheets: results } = await intake.handIn(sheets);
    expect(results.map((sheet) => [sheet.rowsTaken, sheet.rowsRefused])).toEqual([
      [1, 0],
      [1, 1],
    ]);
  });
  afterAll(() => intake.stop());

  it('stand nowhere in the database as they are', async () => {
    const tables = await intake.query<{ name: string }>(
      `SELECT quote_ident(table_name) AS name FROM information_schema.tables
       WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`,
    );
    expect(tables.length).toBeGreaterThan(15);
    for (const { name } of tables) {
      const rows = await intake.query<{ text: string }>(`SELECT t::text AS text FROM ${name} t`);
      const content = rows.map((row) => row.text).join('\n');
      for (const secret of SECRETS) {
        expect({ name, secret, found: content.includes(secret) }).toEqual({ name, secret, found: false });
        const hex = Buffer.from(secret).toString('hex');
        expect({ name, secret, found: content.includes(hex) }).toEqual({ name, secret, found: false });
      }
    }
  });

  it('can be opened again with the key', async () => {
    const [row] = await intake.query<{ sealed: string }>(
      `SELECT sealed_contacts AS sealed FROM holders WHERE name = '示例李'`,
    );
    const opened = JSON.parse(intake.service.get(Sealer, { strict: false }).open(row!.sealed));
    expect(opened).toEqual({ phone: '13812345678', email: 'cadre@example.com' });
  });

  it('are shown masked, and so is a malformed one in its problem', async () => {
    const visitor = await intake.visitorOf('和平区');
    const records = intake.service.get(SubmissionRecordsService, { strict: false });
    const { items } = await records.list({ page: 1, pageSize: 50, form: 8 }, visitor);
    const detail = await records.detail(items[0]!.id, visitor);

    expect(
      detail.rows.map((row) => [row.taken, row.values.person, row.values.phone, row.values.email]),
    ).toEqual([
      [true, '示例李', '138****5678', 'c***@example.com'],
      [false, '示例王', undefined, 'c***@example.com'],
    ]);
    const [problem] = detail.rows[1]!.problems;
    expect(problem).toMatchObject({ code: 'PHONE.MALFORMED' });
    for (const secret of SECRETS) expect(JSON.stringify(detail)).not.toContain(secret);
  });

  it('come back whole in the file that was handed in, and the download is logged', async () => {
    const visitor = await intake.visitorOf('和平区');
    const files = intake.service.get(SubmissionFilesService, { strict: false });
    const [{ id }] = (await intake.query<{ id: number }>('SELECT id FROM submissions WHERE form = 3')) as [
      { id: number },
    ];
    const { name, bytes } = await files.download(id, visitor);

    expect(name).toBe('报送.xlsx');
    expect(bytes.subarray(0, 2).toString()).toBe('PK');
    expect(
      await intake.query(
        `SELECT user_id AS "userId", subject FROM audit_entries WHERE action = 'SUBMISSION.DOWNLOAD'`,
      ),
    ).toEqual([{ userId: visitor.id, subject: `submission:${id}` }]);
  });

  it('of other units do not come with a workbook that the committee handed in for several', async () => {
    const cadre = verifiedCadre(
      { person: '示例赵', phone: '13800000009', org: '南开区第二中学团委' },
      '1700000011',
    );
    const bytes = await workbookOf([
      { unit: '南开区', form: 7, rows: [cadre] },
      { unit: '和平区', form: 7, rows: [verifiedCadre(PERSON, '1700000012')] },
    ]);
    const { sheets: results } = await intake.submissions.receive({
      ...{ fileName: '汇总.xlsx', bytes, campaignId: intake.campaign.id },
      ...{ receivedAt: new Date('2012-09-28T02:00:00Z'), receivedBy: null },
    });
    const files = intake.service.get(SubmissionFilesService, { strict: false });
    const visitor = await intake.visitorOf('和平区');
    const committee = { ...visitor, role: 'committee' as const, unitId: null };

    await expect(files.download(results[1]!.submissionId!, visitor)).rejects.toMatchObject({
      problem: { code: 'SUBMISSION.FILE_OF_OTHERS' },
    });
    await expect(files.download(results[0]!.submissionId!, visitor)).rejects.toMatchObject({
      problem: { code: 'SUBMISSION.NOT_FOUND' },
    });
    expect((await files.download(results[1]!.submissionId!, committee)).bytes).toEqual(bytes);
  });
});
