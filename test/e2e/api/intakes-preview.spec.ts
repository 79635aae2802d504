import { unopenedOrganization, verifiedOrganization, workbookOf } from '../../integration/intake/sheets';
import { StagingWorld, onlyFile, onlySheet } from '../staging-world';

const SCHOOL = '和平区第一中学团委';
const STREET = '和平区小白楼街道团工委';
const school = verifiedOrganization(SCHOOL, '1700000001');
const street = verifiedOrganization(STREET, '1700000002', { level: 'working-committee' });

describe('staged upload: what the preview says', () => {
  let world: StagingWorld;
  beforeAll(async () => {
    world = await StagingWorld.open();
  });
  afterAll(() => world.close());

  const written = () =>
    world.query(
      'select (select count(*) from submissions)::int + (select count(*) from claims)::int as count',
    );

  it('counts and lists new rows, and writes nothing of them', async () => {
    const detail = await world.stagedSheets([{ unit: '和平区', form: 1, rows: [school, street] }]);
    const sheet = onlySheet(detail);

    expect(onlyFile(detail)).toMatchObject({
      name: '报送.xlsx',
      state: 'checked',
      problems: [],
      fault: null,
    });
    expect(sheet).toMatchObject({
      ...{ form: 1, unitName: '共青团示例和平区委员会', undecided: [], selected: true, blocked: false },
      ...{ deadline: 'on-time', version: null, nil: false, result: null },
      counts: { rows: 2, good: 2, refused: 0, new: 2, changed: 0, unchanged: 0, missing: 0, errors: 0 },
    });
    const { items, columns, total } = await world.rows(sheet.id);
    expect({ total, changes: items.map(({ change, taken }) => [change, taken]) }).toEqual({
      ...{
        total: 2,
        changes: [
          ['new', true],
          ['new', true],
        ],
      },
    });
    expect(items[0]!.cells).toMatchObject({ org: SCHOOL, adminPhone: '139****0001', adminName: '示**' });
    expect(columns.find(({ key }) => key === 'org')).toMatchObject({
      heading: '团组织全称',
      letter: 'B',
      required: true,
    });
    expect(await written()).toEqual([{ count: 0 }]);
  });

  it('tells which forms of the phase are still missing', async () => {
    const detail = await world.stagedSheets([{ unit: '和平区', form: 1, rows: [school] }]);
    expect(detail.missingForms).toEqual([
      expect.objectContaining({ unitName: '共青团示例和平区委员会', forms: [2, 3, 7, 8, 9] }),
    ]);
  });

  it('shows what is new, changed from what to what, unchanged and missing now', async () => {
    const garage = verifiedOrganization('和平区环卫所团总支', '1700000003', { level: 'general-branch' });
    const first = await world.stagedSheets([{ unit: '和平区', form: 1, rows: [school, street] }]);
    await world.committed(first.intake.id);
    const detail = await world.stagedSheets([
      { unit: '和平区', form: 1, rows: [{ ...school, followers: 999, adminPhone: '13900000009' }, garage] },
    ]);
    const sheet = onlySheet(detail);

    expect(sheet).toMatchObject({ version: 1, counts: { new: 1, changed: 1, unchanged: 0, missing: 1 } });
    const { items } = await world.rows(sheet.id, '?only=changed');
    expect(items).toHaveLength(1);
    expect(items[0]!.differences).toEqual([
      { key: 'followers', before: '120', after: '999' },
      { key: 'adminPhone', before: '139****0001', after: '139****0009' },
    ]);
    const missing = await world.rows(sheet.id, '?only=missing');
    expect(missing.items).toEqual([expect.objectContaining({ row: null, change: 'missing', taken: false })]);
    expect(missing.items[0]!.cells).toMatchObject({ org: STREET });
  });

  it('lists rows with problems, at three levels, with what was typed', async () => {
    const wrong = { ...street, followers: '许多', level: 'committee' };
    const detail = await world.stagedSheets([{ unit: '南开区', form: 1, rows: [school, wrong] }]);
    const sheet = onlySheet(detail);
    const { items } = await world.rows(sheet.id, '?only=errors');

    expect(sheet).toMatchObject({ blocked: true, counts: { good: 0, refused: 2 } });
    expect(sheet.problems).toContainEqual(expect.objectContaining({ code: 'SHEET.NO_ROW_TAKEN' }));
    expect(items.map(({ problems }) => problems.map(({ code }) => code))).toEqual([
      ['ORGANIZATION.OTHER_UNIT'],
      expect.arrayContaining(['COUNT.MALFORMED', 'ORGANIZATION.OTHER_UNIT']),
    ]);
    expect(items[1]!.cells.followers).toBe('许多');
  });

  it('tells of a file that cannot be read why, and reads the others', async () => {
    const good = await workbookOf([{ unit: '和平区', form: 3, rows: [unopenedOrganization(SCHOOL)] }]);
    const detail = await world.staged([
      { name: '坏的.xlsx', bytes: 'PK\u0003\u0004 no workbook' },
      { name: '好的.xlsx', bytes: good },
    ]);

    expect(detail.files.map(({ name, state }) => [name, state])).toEqual([
      ['坏的.xlsx', 'refused'],
      ['好的.xlsx', 'checked'],
    ]);
    expect(detail.files[0]!.problems[0]!.message).toMatch(/。$/);
    expect(detail.intake).toMatchObject({ state: 'open', files: 2, filesDone: 2, rows: 1, errors: 1 });
  });

  it('asks a person for what a sheet does not say, and checks with the answer', async () => {
    const bytes = await workbookOf([{ unit: '', form: 1, rows: [school] }]);
    const detail = await world.staged([{ name: '没有单位.xlsx', bytes }]);
    const sheet = onlySheet(detail);
    expect(sheet).toMatchObject({ undecided: ['unit'], blocked: true, unitId: null });

    const unitId = await world.unitId('和平区');
    const decided = await world.committee.patch(`/api/intake-sheets/${sheet.id}`, { unitId }).expect(200);
    expect(decided).toMatchObject({ unitId, undecided: [], blocked: false, counts: { rows: 1, good: 1 } });
  });

  it('asks once for a unit that all sheets of a file leave out', async () => {
    const bytes = await workbookOf([
      { unit: '', form: 1, rows: [school] },
      { unit: '', form: 2, rows: [], nil: true },
      { unit: '南开区', form: 3, rows: [], nil: true },
    ]);
    const { intake, files } = await world.staged([{ name: '没有单位.xlsx', bytes }]);
    const unitId = await world.unitId('和平区');
    await world.committee.patch(`/api/intake-sheets/${files[0]!.sheets[0]!.id}`, { unitId }).expect(200);

    const { files: decided } = await world.committee.get(`/api/intakes/${intake.id}`).expect(200);
    const sheets: { unitName: string; undecided: string[] }[] = decided[0].sheets;
    expect(sheets.map(({ unitName, undecided }) => [unitName, undecided])).toEqual([
      ['共青团示例和平区委员会', []],
      ['共青团示例和平区委员会', []],
      ['共青团示例南开区委员会', []],
    ]);
  });

  it('takes a sheet that names no unit for the own one of a unit, never one of another', async () => {
    const own = await world.stagedSheets([{ unit: '', form: 1, rows: [school] }], world.heping);
    expect(onlySheet(own)).toMatchObject({ unitName: '共青团示例和平区委员会', blocked: false });

    const others = await world.stagedSheets([{ unit: '南开区', form: 1, rows: [school] }], world.heping);
    const sheet = onlySheet(others);
    expect(sheet.problems.map(({ code }) => code)).toContain('SHEET.WRONG_UNIT');
    const unitId = await world.unitId('和平区');
    const decided = await world.heping.patch(`/api/intake-sheets/${sheet.id}`, { unitId }).expect(200);
    expect(decided.blocked).toBe(true);
    await world.heping
      .patch(`/api/intake-sheets/${sheet.id}`, { unitId: await world.unitId('南开区') })
      .expect(404);
  });

  it('takes the newest of two files that report the same, and says so at the other', async () => {
    const bytes = await workbookOf([{ unit: '和平区', form: 1, rows: [school] }]);
    const detail = await world.staged([
      { name: '旧.xlsx', bytes },
      { name: '新.xlsx', bytes },
    ]);
    const [older, newer] = detail.files.map(({ sheets }) => sheets[0]!);
    expect(older).toMatchObject({ blocked: true, problems: [{ code: 'SHEET.REPEATED', value: '新.xlsx' }] });
    expect(newer).toMatchObject({ blocked: false });

    await world.committee.patch(`/api/intake-sheets/${newer!.id}`, { selected: false }).expect(200);
    const again = await world.read(detail.intake.id);
    expect(again.files[0]!.sheets[0]).toMatchObject({ blocked: false, problems: [] });
  });

  it('shows an intake to its own unit alone', async () => {
    const detail = await world.stagedSheets([{ unit: '和平区', form: 1, rows: [school] }], world.heping);
    const sheet = onlySheet(detail);
    await world.nankai.get(`/api/intakes/${detail.intake.id}`).expect(404);
    await world.nankai.get(`/api/intake-sheets/${sheet.id}/rows`).expect(404);
    await world.nankai.delete(`/api/intakes/${detail.intake.id}`).expect(404);
    await world.committee.get(`/api/intakes/${detail.intake.id}`).expect(200);
    const list = await world.nankai.get('/api/intakes').expect(200);
    expect(list.items).toEqual([]);
  });
});
