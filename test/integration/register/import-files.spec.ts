import { Workbook } from 'exceljs';
import { RegisterWorld } from './register-world';
import { tableContents } from './table-contents';

const HEPING = '共青团示例和平区委员会';
const HEADINGS = ['填报单位', '单位类别', '团组织全称', '组织类型', '上级团组织', '成立日期'];

describe('register files', () => {
  const world = new RegisterWorld();
  beforeAll(() => world.open());
  afterAll(() => world.close());

  const upload = async (bytes: Buffer, name: string, query: string) => {
    const form = new FormData();
    form.append('file', new Blob([new Uint8Array(bytes)]), name);
    return world.committee.upload(`/api/register/imports?${query}`, form).expect(200);
  };
  const table = (...lines: string[][]) =>
    Buffer.from([HEADINGS, ...lines].map((line) => line.join(',')).join('\n'));
  const changes = async () => (await world.committee.get('/api/register/changes').expect(200)).items;
  const CHANGED = table(
    [HEPING, '', '和平区第一中学团委', '团总支', '', '2001-09-01'],
    [HEPING, '', '和平区小白楼街道团工委', '团工委', '和平区第一中学团委', ''],
    [HEPING, '', '和平区新建第三中学团委', '团委', '', ''],
    ['共青团示例河北区委员会', '区县', '', '', '', ''],
  );

  it('say in a preview what they would do, and do nothing', async () => {
    const before = await tableContents(world);
    const preview = await upload(CHANGED, '名册.csv', 'mode=preview');

    expect(preview).toMatchObject({
      units: { added: 1, changed: 0, unchanged: 0, missing: 2 },
      organizations: { added: 1, changed: 2, unchanged: 0, missing: 2 },
      ...{ closed: 0, problems: [] },
    });
    expect(preview.changes).toEqual(
      expect.arrayContaining([
        {
          ...{ kind: 'changed', of: 'organization', name: '和平区第一中学团委' },
          before: '组织类型：团委；成立日期：无',
          after: '组织类型：团总支；成立日期：2001-09-01',
        },
        {
          ...{ kind: 'changed', of: 'organization', name: '和平区小白楼街道团工委' },
          ...{ before: '上级：无', after: '上级：和平区第一中学团委' },
        },
        expect.objectContaining({ kind: 'added', of: 'organization', name: '和平区新建第三中学团委' }),
        { kind: 'missing', of: 'organization', name: '和平区环卫所团总支', before: null, after: null },
      ]),
    );
    expect(await tableContents(world)).toEqual(before);
    expect(await changes()).toEqual([]);
  });

  it('do on commit what the preview said, once, and are undone whole', async () => {
    const before = await tableContents(world);
    const preview = await upload(CHANGED, '名册.csv', 'mode=preview&closeMissing=2012-10-01');
    const done = await upload(CHANGED, '名册.csv', 'mode=commit&closeMissing=2012-10-01');

    expect(done).toEqual(preview);
    expect(done.closed).toBe(2);
    expect(
      await world.query(
        `SELECT name, closed_on FROM organizations WHERE closed_on IS NOT NULL ORDER BY name`,
      ),
    ).toEqual([
      { name: '和平区环卫所团总支', closed_on: '2012-10-01' },
      { name: '和平区第一中学高一团支部', closed_on: '2012-10-01' },
    ]);
    const again = await upload(CHANGED, '名册.csv', 'mode=commit&closeMissing=2012-10-01');
    expect(again).toMatchObject({
      organizations: { added: 0, changed: 0, unchanged: 3, missing: 0 },
      closed: 0,
    });
    const [change, ...others] = await changes();
    expect(others).toEqual([]);
    expect(change.summary).toBe('导入名册“名册.csv”：新增 2 个，变更 2 个，撤销 2 个');
    await world.committee.post(`/api/register/changes/${change.id}/undo`).expect(200);
    expect(await tableContents(world)).toEqual(before);
  });

  it('leave alone what they have no column for, and other names of units', async () => {
    const unitId = await world.unitId('和平区');
    const bytes = table([HEPING, '区县', '', '', '', '']);
    await upload(bytes, '名册.csv', 'mode=commit');

    const units = await world.committee.get('/api/units').expect(200);
    expect(units.find((unit: { id: number }) => unit.id === unitId)).toMatchObject({
      ...{ shortName: '和平区', aliases: ['和平团区委'] },
    });
  });

  it('come out as a workbook that changes nothing when it is taken in again', async () => {
    const answer = await world.committee.get('/api/register/export.xlsx');
    const before = await tableContents(world);
    const again = await upload(answer.rawPayload, '名册.xlsx', 'mode=commit');

    expect(again).toMatchObject({
      units: { added: 0, changed: 0, unchanged: 3, missing: 0 },
      organizations: { added: 0, changed: 0, unchanged: 7, missing: 0 },
      ...{ problems: [], changes: [] },
    });
    expect(await tableContents(world)).toEqual(before);
    expect(await world.query(`SELECT FROM audit_entries WHERE action = 'REGISTER.EXPORT'`)).toHaveLength(1);
  });

  it('start from a template with the right headings', async () => {
    const answer = await world.committee.get('/api/register/template.xlsx');
    const workbook = await new Workbook().xlsx.load(answer.rawPayload as never);
    const headings = workbook.getWorksheet('名册')!.getRow(1).values as string[];

    expect(headings.slice(1)).toEqual(expect.arrayContaining(HEADINGS));
    const empty = await upload(answer.rawPayload, '名册模板.xlsx', 'mode=commit');
    expect(empty).toMatchObject({ problems: [], organizations: { added: 0, changed: 0 } });
  });

  it('make no circles, and hang nothing below another unit', async () => {
    const bytes = table(
      [HEPING, '', '和平区第一中学团委', '团委', '和平区小白楼街道团工委', ''],
      [HEPING, '', '和平区小白楼街道团工委', '团工委', '和平区第一中学团委', ''],
      [HEPING, '', '和平区环卫所团总支', '团总支', '南开区第二中学团委', ''],
    );
    const { problems } = await upload(bytes, '名册.csv', 'mode=preview');

    expect(problems.map(({ code }: { code: string }) => code)).toEqual([
      'ORGANIZATION.CYCLE',
      'ORGANIZATION.CYCLE',
      'ORGANIZATION.PARENT_OF_OTHER_UNIT',
    ]);
  });

  it('are refused without a file, and when they are none', async () => {
    const none = await world.committee
      .upload('/api/register/imports?mode=preview', new FormData())
      .expect(400);
    const picture = await upload(Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 1]), '照片.jpg', 'mode=commit');

    expect(none.code).toBe('UPLOAD.EMPTY');
    expect(picture.problems).toEqual([expect.objectContaining({ severity: 'error' })]);
  });
});
