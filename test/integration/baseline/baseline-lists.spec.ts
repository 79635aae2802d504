import { verifiedCadre, verifiedOrganization } from '../intake/sheets';
import { RegisterWorld } from '../register/register-world';

const HEADINGS = '团组织全称,姓名,类别,平台,微博地址,UID,昵称,认证说明,联系电话';
const SCHOOL = '和平区第一中学团委';
const STREET = '和平区小白楼街道团工委';
const NANKAI = '南开区第二中学团委';

describe('lists that the committee already holds', () => {
  const world = new RegisterWorld();
  beforeAll(() => world.open());
  afterAll(() => world.close());
  beforeEach(async () => {
    await world.query(
      `TRUNCATE name_questions, organization_aliases, baseline_lists, submissions, submission_rows, claims, accounts,
         holders, discrepancies RESTART IDENTITY CASCADE`,
    );
  });

  interface Upload {
    name?: string;
    platform?: string;
    mode?: string;
  }
  const upload = (
    lines: string[],
    { name = '腾讯已认证名单', platform = 'tencent', mode = 'commit' }: Upload = {},
  ) => {
    const form = new FormData();
    form.append('name', name);
    if (platform) form.append('platform', platform);
    form.append('file', new Blob([[HEADINGS, ...lines].join('\n')]), '名单.csv');
    return world.committee.upload(`/api/baseline-lists?mode=${mode}`, form).expect(200);
  };
  const LINES = [
    `${SCHOOL},,团组织,,http://t.qq.com/shili1zhong,,示例一中,,`,
    `${NANKAI},,团组织,,http://t.qq.com/shili2zhong,,示例二中,,`,
    `${SCHOOL},示例干部,团干部,,,shiliganbu,,,13800000001`,
  ];
  const claims = () =>
    world.query(
      `SELECT claim.source, claim.state, claim.platform, claim.category, account.uid, unit.short_name AS unit,
              claim.to_at IS NULL AS stands
       FROM claims claim JOIN accounts account ON account.id = claim.account_id JOIN units unit ON unit.id = claim.unit_id
       ORDER BY claim.id`,
    );
  const holders = async (query: string) =>
    (await world.committee.get(`/api/holders?${query}`).expect(200)).items.map(
      (holder: { name: string }) => holder.name,
    );
  const codes = ({ problems }: { problems: { code: string; row: number | null }[] }) =>
    problems.map(({ code, row }) => `${row} ${code}`);

  it('become claims of holders and accounts, each in the unit of its organization', async () => {
    const { list, counts, problems } = await upload(LINES);

    expect(counts).toEqual({ rows: 3, added: 3, unchanged: 0, refused: 0, missing: 0 });
    expect(problems).toEqual([]);
    expect(list).toMatchObject({ name: '腾讯已认证名单', platform: 'tencent', rowsTaken: 3, rowsRefused: 0 });
    const common = { source: 'baseline', state: 'verified', platform: 'tencent', stands: true };
    expect(await claims()).toEqual([
      { ...common, category: 'organization', uid: 'shili1zhong', unit: '和平区' },
      { ...common, category: 'organization', uid: 'shili2zhong', unit: '南开区' },
      { ...common, category: 'cadre', uid: 'shiliganbu', unit: '和平区' },
    ]);
    expect(await world.query('SELECT claimed_state FROM accounts')).toEqual(
      Array.from({ length: 3 }, () => ({ claimed_state: 'verified' })),
    );
  });

  it('say in a preview what they would do, and do nothing', async () => {
    const preview = await upload(LINES, { mode: 'preview' });

    expect(preview).toMatchObject({ list: null, counts: { rows: 3, added: 3 } });
    expect(await world.query('SELECT FROM holders')).toEqual([]);
    expect(await world.committee.get('/api/baseline-lists').expect(200)).toEqual([]);
  });

  it('change nothing when they are taken in again; what a newer file lacks stays and is told', async () => {
    const first = await upload(LINES);
    world.later(1);
    const second = await upload(LINES);
    expect(second).toMatchObject({ list: first.list, counts: { added: 0, unchanged: 3, missing: 0 } });
    expect(await world.committee.get('/api/baseline-lists').expect(200)).toEqual([first.list]);

    const shorter = await upload(LINES.slice(1));
    expect(shorter.counts).toEqual({ rows: 2, added: 0, unchanged: 2, refused: 0, missing: 1 });
    expect(await claims()).toHaveLength(3);
  });

  it('count as claimed and, for cadres, as due; what they hold is not unreported', async () => {
    const unreported = 'category=organization&scope=above-branch&state=unreported';
    expect(await holders(unreported)).toEqual(expect.arrayContaining([SCHOOL, NANKAI, STREET]));
    await upload(LINES);

    expect(await holders(unreported)).toEqual(expect.not.arrayContaining([SCHOOL, NANKAI]));
    expect(await holders(unreported)).toEqual(expect.arrayContaining([STREET]));
    expect(await holders('category=organization&state=claimed')).toEqual(
      expect.arrayContaining([SCHOOL, NANKAI]),
    );
    const { coverage } = await world.committee.get(`/api/units/${await world.unitId('和平区')}`).expect(200);
    expect(coverage.organizations).toMatchObject({ due: 3, claimed: 1, confirmed: 0 });
    expect(coverage.cadres).toMatchObject({ due: 1, claimed: 1, confirmed: 0 });
  });

  it('stand beside forms: no form ends what they say, and both at once are no conflict', async () => {
    await upload(LINES);
    const form = await world.handIn(
      { unit: '和平区', form: 1, rows: [verifiedOrganization(SCHOOL, '1700000001')] },
      {
        unit: '和平区',
        form: 7,
        rows: [verifiedCadre({ person: '示例干部', phone: '13800000001', org: SCHOOL }, '1700000002')],
      },
    );
    expect(form.sheets.flatMap(({ problems }) => problems)).toEqual([]);
    await world.handIn({
      unit: '和平区',
      form: 1,
      rows: [verifiedOrganization(STREET, '1700000003', { level: 'working-committee' })],
    });

    expect((await claims()).filter(({ source }) => source === 'baseline')).toEqual(
      Array.from({ length: 3 }, () => expect.objectContaining({ stands: true })),
    );
    expect(await world.query(`SELECT kind FROM discrepancies WHERE kind = 'state-conflict'`)).toEqual([]);
    expect(await world.query(`SELECT count(*)::int AS cadres FROM holders WHERE category = 'cadre'`)).toEqual(
      [{ cadres: 1 }],
    );
  });

  it('keep the phone that a form gave of a person', async () => {
    await world.handIn({
      unit: '和平区',
      form: 7,
      rows: [verifiedCadre({ person: '示例干部', phone: '13800000001', org: SCHOOL }, '1700000002')],
    });
    const before = await world.query('SELECT id, phone_hash FROM holders');
    await upload([`${SCHOOL},示例干部,团干部,,,shiliganbu,,,`]);

    expect(await world.query('SELECT id, phone_hash FROM holders')).toEqual(before);
  });

  it('take no account away from another holder, and ask about unknown organizations', async () => {
    await world.handIn({
      unit: '和平区',
      form: 1,
      rows: [verifiedOrganization(STREET, '1700000001', { level: 'working-committee' })],
    });
    const { counts, list, ...taken } = await upload([
      `${SCHOOL},,团组织,新浪,,1700000001,,,`,
      '小白楼街团工委,,团组织,,,shilistreet,,,',
      `${NANKAI},,团组织,,,shili2zhong,,,`,
    ]);

    expect(codes(taken)).toEqual(['2 ACCOUNT.TAKEN', '3 ORGANIZATION.UNKNOWN']);
    expect(counts).toEqual({ rows: 3, added: 1, unchanged: 0, refused: 2, missing: 0 });
    expect(list).toMatchObject({ rowsTaken: 1, rowsRefused: 2 });
    const [question] = (await world.committee.get('/api/name-questions?state=open').expect(200)).items;
    expect(question).toMatchObject({ name: '小白楼街团工委', unitId: null, unitName: null, rows: 1 });
    expect(question.suggestions[0]).toMatchObject({ name: STREET });

    const organizationId = await world.organizationId(STREET);
    await world.committee.post(`/api/name-questions/${question.id}/answer`, { organizationId }).expect(200);
    const again = await upload(['小白楼街团工委,,团组织,,,shilistreet,,,']);
    expect(codes(again)).toEqual(['2 ORGANIZATION.BY_ALIAS']);
    expect(again.counts).toMatchObject({ added: 1, refused: 0, missing: 1 });
  });

  it('are withdrawn: their claims end, those of forms and of other lists stay', async () => {
    const { list } = await upload(LINES);
    await upload(LINES.slice(0, 1), { name: '另一名单' });
    world.later(1);
    const withdrawn = await world.committee.delete(`/api/baseline-lists/${list.id}`).expect(200);

    expect(withdrawn.withdrawnAt).not.toBeNull();
    expect((await claims()).map(({ uid, stands }) => [uid, stands])).toEqual([
      ['shili1zhong', false],
      ['shili2zhong', false],
      ['shiliganbu', false],
      ['shili1zhong', true],
    ]);
    expect(
      await world.query(
        'SELECT uid, claimed_state, next_check_at FROM accounts WHERE claimed_state IS NULL ORDER BY id',
      ),
    ).toEqual([
      { uid: 'shili2zhong', claimed_state: null, next_check_at: null },
      { uid: 'shiliganbu', claimed_state: null, next_check_at: null },
    ]);
    const twice = await world.committee.delete(`/api/baseline-lists/${list.id}`).expect(409);
    expect(twice.code).toBe('BASELINE.WITHDRAWN');
    expect((await upload(LINES)).counts).toMatchObject({ added: 3 });
    expect(
      await world.query(`SELECT action FROM audit_entries WHERE action LIKE 'BASELINE.%' ORDER BY id`),
    ).toEqual(expect.arrayContaining([{ action: 'BASELINE.IMPORT' }, { action: 'BASELINE.WITHDRAW' }]));
  });

  it('have a name, and a platform that there is', async () => {
    const form = new FormData();
    form.append('file', new Blob([HEADINGS]), '名单.csv');
    const nameless = await world.committee.upload('/api/baseline-lists?mode=commit', form).expect(400);

    expect(nameless.message).toContain('请给名单起一个名称');
    const template = await world.committee.get('/api/baseline-lists/template.xlsx');
    const empty = new FormData();
    empty.append('name', '空名单');
    empty.append('file', new Blob([new Uint8Array(template.rawPayload)]), '模板.xlsx');
    const taken = await world.committee.upload('/api/baseline-lists?mode=commit', empty).expect(200);
    expect(taken).toEqual({
      list: null,
      ...{ problems: [], counts: { rows: 0, added: 0, unchanged: 0, refused: 0, missing: 0 } },
    });
  });
});
