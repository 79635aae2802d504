import { OrganizationsService } from '../../../server/modules/organizations/organizations.service';
import { CampaignsService } from '../../../server/modules/campaigns/campaigns.service';
import { SubmissionsService } from '../../../server/modules/submissions/submissions.service';
import { REGISTER } from '../../integration/intake/register';
import { type Row, verifiedCadre, verifiedOrganization, workbookOf } from '../../integration/intake/sheets';
import type { Browser } from '../browser-session';
import { startApp, type StartedApp } from '../start-app';

const SCHOOL = verifiedOrganization('和平区第一中学团委', '1700000001');
const STREET = verifiedOrganization('和平区小白楼街道团工委', '1700000002', { level: 'working-committee' });
const STRAY = verifiedOrganization('名册外的团委', '1700000009');
const CADRE = { person: '张示例', phone: '13800000001' };

interface ComparedRow {
  change: string;
  row: number | null;
  olderRow: number | null;
  label: string;
  cells: { key: string; heading: string; before: string | null; after: string | null; contact: boolean }[];
}

describe('two versions of a form', () => {
  let started: StartedApp;
  let committee: Browser;
  let campaignId: number;

  beforeAll(async () => {
    started = await startApp({ now: new Date('2012-11-01T09:00:00+08:00') });
    campaignId = (await started.app.get(CampaignsService, { strict: false }).current()).id;
    await started.app.get(OrganizationsService, { strict: false }).importRegister(campaignId, REGISTER);
    committee = await started.loginAs('committee');
  });
  afterAll(() => started.stop());
  beforeEach(() =>
    started.dataSource.query(
      'TRUNCATE submissions, submission_rows, submitted_files, claims, accounts, holders RESTART IDENTITY CASCADE',
    ),
  );

  let handedIn = 0;
  const handIn = async (
    rows: Row[],
    of: { form?: 1 | 7; phase?: string; unit?: string; nil?: boolean } = {},
  ) => {
    const { form = 1, phase = '第一阶段', unit = '和平区', nil = false } = of;
    const { sheets } = await started.app.get(SubmissionsService, { strict: false }).receive({
      fileName: `附表${form}（第 ${(handedIn += 1)} 份）.xlsx`,
      bytes: await workbookOf([{ unit, form, phase, rows, nil }]),
      receivedAt: new Date(Date.UTC(2012, 8, 26, 0, handedIn)),
      receivedBy: null,
      campaignId,
    });
    return sheets[0]!.submissionId!;
  };
  const compare = (id: number, query = '') => committee.get(`/api/submissions/${id}/comparison?${query}`);

  it('tells by cell what changed since the version before', async () => {
    await handIn([SCHOOL, STREET]);
    const second = await handIn([{ ...SCHOOL, followers: 150, asOf: '2012-09-28' }, STRAY]);
    const { older, newer, counts, columns, rows } = await compare(second).expect(200);

    expect([older.version, newer.version]).toEqual([1, 2]);
    expect(older.fileName).toMatch(/^附表1（第 \d+ 份）\.xlsx$/);
    expect(counts).toEqual({ new: 1, changed: 1, unchanged: 0, missing: 1 });
    expect(columns).toContainEqual({ key: 'adminPhone', heading: '管理员手机', contact: true });
    expect(rows.total).toBe(3);
    const [changed, added, missing] = rows.items as ComparedRow[];
    expect(changed).toEqual({
      ...{ change: 'changed', row: 5, olderRow: 5, label: '和平区第一中学团委' },
      cells: [
        { key: 'followers', heading: '粉丝数', contact: false, before: '120', after: '150' },
        { key: 'asOf', heading: '数据日期', contact: false, before: '2012-09-26', after: '2012-09-28' },
      ],
    });
    expect(added).toMatchObject({ change: 'new', row: 6, olderRow: null, label: '名册外的团委' });
    expect(missing).toMatchObject({ change: 'missing', row: null, olderRow: 6 });
    expect(missing!.cells).toContainEqual({
      ...{ key: 'level', heading: '组织类型', contact: false, before: '团工委', after: null },
    });
  });

  it('compares the first version with nothing', async () => {
    const first = await handIn([SCHOOL, STREET]);
    const { older, counts } = await compare(first).expect(200);

    expect(older).toBeNull();
    expect(counts).toEqual({ new: 2, changed: 0, unchanged: 0, missing: 0 });
  });

  it('tells that everything is missing after a nil return', async () => {
    await handIn([SCHOOL, STREET]);
    const nil = await handIn([], { nil: true });

    expect((await compare(nil).expect(200)).counts).toEqual({ new: 0, changed: 0, unchanged: 0, missing: 2 });
  });

  it('puts the older one first, whichever is asked for, and reaches over phases', async () => {
    const first = await handIn([SCHOOL]);
    await handIn([SCHOOL, STREET]);
    const later = await handIn([{ ...SCHOOL, posts: 50 }], { phase: '第三阶段' });
    const there = await compare(first, `with=${later}`).expect(200);
    const back = await compare(later, `with=${first}`).expect(200);

    expect(there).toEqual(back);
    expect([there.older.id, there.newer.id]).toEqual([first, later]);
    expect(there.older.phaseId).not.toBe(there.newer.phaseId);
    expect(there.counts).toEqual({ new: 0, changed: 1, unchanged: 0, missing: 0 });
  });

  it('tells that a phone has changed without showing it, also where its mask looks the same', async () => {
    await handIn([verifiedCadre(CADRE, '1700000003')], { form: 7 });
    const second = await handIn([verifiedCadre({ ...CADRE, phone: '13899990001' }, '1700000003')], {
      form: 7,
    });
    const answer = await compare(second).expect(200);

    expect(answer.rows.items[0].cells).toEqual([
      { key: 'phone', heading: '联系电话', contact: true, before: '138****0001', after: '138****0001' },
    ]);
    expect(JSON.stringify(answer)).not.toMatch(/13800000001|13899990001/);
  });

  it('shows no cell of unchanged rows, and comes in pages of one kind', async () => {
    await handIn([SCHOOL, STREET]);
    const second = await handIn([SCHOOL, STREET, STRAY]);
    const unchanged = await compare(second, 'only=unchanged&pageSize=1&page=2').expect(200);

    expect(unchanged.counts).toEqual({ new: 1, changed: 0, unchanged: 2, missing: 0 });
    expect(unchanged.rows).toMatchObject({ total: 2, page: 2, pageSize: 1 });
    expect(unchanged.rows.items).toEqual([
      { change: 'unchanged', row: 6, olderRow: 6, label: '和平区小白楼街道团工委', cells: [] },
    ]);
    expect((await compare(second, 'only=changed').expect(200)).rows).toMatchObject({ items: [], total: 0 });
    expect((await compare(second, 'only=differing').expect(200)).rows).toMatchObject({
      ...{ items: [{ change: 'new', label: '名册外的团委' }], total: 1 },
    });
  });

  it('tells a row that was refused and is taken now', async () => {
    await handIn([SCHOOL, STRAY]);
    await started.app.get(OrganizationsService, { strict: false }).importRegister(campaignId, {
      units: [],
      organizations: [{ name: '名册外的团委', unit: REGISTER.units[0]!.name, level: 'committee' }],
    });
    const second = await handIn([SCHOOL, STRAY]);
    await started.dataSource.query(`DELETE FROM organizations WHERE name = '名册外的团委'`);

    expect((await compare(second, 'only=changed').expect(200)).rows.items).toEqual([
      expect.objectContaining({
        label: '名册外的团委',
        cells: [{ key: 'taken', heading: '处理结果', contact: false, before: '已退回', after: '已接收' }],
      }),
    ]);
  });

  it.each([
    ['another form', { form: 7 as const }],
    ['another unit', { unit: '南开区' }],
  ])('refuses to compare with %s', async (_, of) => {
    const first = await handIn([SCHOOL]);
    const other = await handIn([], { ...of, nil: true });

    expect(await compare(first, `with=${other}`).expect(409)).toMatchObject({ code: 'COMPARISON.NOT_ALIKE' });
  });

  it.each([
    ['with=999999', 404],
    ['with=0', 400],
    ['only=everything', 400],
    ['pageSize=1000', 400],
  ])('answers %s with %i', async (query, status) => {
    const answer = await compare(await handIn([SCHOOL]), query);

    expect(answer.statusCode).toBe(status);
  });
});
