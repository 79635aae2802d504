import { type Row, unopenedOrganization, verifiedOrganization } from '../intake/sheets';
import { RegisterWorld } from '../register/register-world';

const SCHOOL = '和平区第一中学团委';
const STREET = '和平区小白楼街道团工委';
const WRONG = '小百楼街道团工委';
const NEW = '和平区新设街道团工委';

describe('questions about unknown names', () => {
  const world = new RegisterWorld();
  beforeAll(() => world.open());
  afterAll(() => world.close());
  beforeEach(async () => {
    await world.query(
      `TRUNCATE name_questions, organization_aliases, register_changes, submissions, submission_rows, claims,
         accounts, holders RESTART IDENTITY CASCADE`,
    );
  });

  const handIn = (rows: Row[], unit = '和平区') => world.handIn({ unit, form: 1, rows });
  const good = () => verifiedOrganization(SCHOOL, '1700000001');
  const wrong = (uid = '1700000002', name = WRONG) =>
    verifiedOrganization(name, uid, { level: 'working-committee' });
  const questions = async (state?: string) =>
    (await world.committee.get(`/api/name-questions${state ? `?state=${state}` : ''}`).expect(200)).items;

  it('are asked once a name, with its rows, and what may be meant', async () => {
    await handIn([good(), wrong(), wrong('1700000003', ` ${WRONG}`)]);

    const [question, ...others] = await questions('open');
    expect(others).toEqual([]);
    expect(question).toMatchObject({
      ...{ name: WRONG, rows: 2, unitName: '共青团示例和平区委员会', state: 'open', answer: null },
      firstSeenAt: '2012-09-27T02:00:00.000Z',
    });
    expect(question.suggestions[0]).toMatchObject({
      ...{ name: STREET, level: 'working-committee', why: '简称', unitName: '共青团示例和平区委员会' },
      organizationId: await world.organizationId(STREET),
    });
  });

  it('are answered for good: the name is remembered, and the rows that waited are taken', async () => {
    await handIn([good(), wrong()]);
    const [{ id }] = await questions('open');
    const organizationId = await world.organizationId(STREET);
    world.later(1);
    const answer = await world.committee
      .post(`/api/name-questions/${id}/answer`, { organizationId })
      .expect(200);

    expect(answer.retaken).toEqual([
      { phaseName: '第一阶段：总支级以上集中填报', form: 1, version: 2, rowsTaken: 2, rowsRefused: 0 },
    ]);
    expect(answer.question).toMatchObject({
      ...{ state: 'answered', rows: 0, suggestions: [] },
      answer: { organizationId, name: STREET, by: expect.stringContaining('示例') },
    });
    expect(answer.sentence).toContain(`“${WRONG}”记为“${STREET}”，并重新收录了`);
    expect(await world.committee.get(`/api/organizations/${organizationId}`).expect(200)).toMatchObject({
      aliases: [WRONG],
      holders: 1,
    });
    expect((await handIn([good(), wrong()])).result).toBe('unchanged');
    const again = await handIn([wrong()]);
    expect(again.sheets[0]!.problems.map(({ code, severity }) => [code, severity])).toEqual([
      ['ORGANIZATION.BY_ALIAS', 'hint'],
    ]);
  });

  it('are answered by a new organization of this very name, which needs no other name', async () => {
    await handIn([good(), wrong('1700000002', NEW)]);
    const [{ id, unitId }] = await questions('open');
    const { id: organizationId } = await world.committee
      .post('/api/organizations', { unitId, name: NEW, level: 'working-committee' })
      .expect(201);
    const answer = await world.committee
      .post(`/api/name-questions/${id}/answer`, { organizationId })
      .expect(200);

    expect(answer.sentence).toContain(`“${NEW}”已在名册，并重新收录了`);
    expect(answer.retaken).toEqual([expect.objectContaining({ rowsTaken: 2, rowsRefused: 0 })]);
    expect(await world.committee.get(`/api/organizations/${organizationId}`).expect(200)).toMatchObject({
      aliases: [],
      holders: 1,
    });
  });

  it('take in again only the sheet that asks, not what came with it in the file', async () => {
    const street = unopenedOrganization('和平区环卫所团总支', { level: 'general-branch' });
    await world.handIn(
      { unit: '和平区', form: 1, rows: [good(), wrong()] },
      { unit: '和平区', form: 3, rows: [street] },
    );
    await world.handIn({
      unit: '和平区',
      form: 3,
      rows: [unopenedOrganization(STREET, { level: 'working-committee' })],
    });
    const [{ id }] = await questions('open');
    const organizationId = await world.organizationId(STREET);
    await world.committee.post(`/api/name-questions/${id}/answer`, { organizationId }).expect(200);

    expect(
      await world.query('SELECT form, version, late FROM submissions WHERE is_current ORDER BY form'),
    ).toEqual([
      { form: 1, version: 2, late: false },
      { form: 3, version: 2, late: false },
    ]);
  });

  it('are refused an organization of another unit, and an answer twice', async () => {
    await handIn([good(), wrong()]);
    const [{ id }] = await questions('open');
    const foreign = { organizationId: await world.organizationId('南开区长虹街道团工委') };
    const own = { organizationId: await world.organizationId(STREET) };

    const refusal = await world.committee.post(`/api/name-questions/${id}/answer`, foreign).expect(409);
    expect(refusal).toMatchObject({
      code: 'NAME_QUESTION.OTHER_UNIT',
      message: expect.stringContaining('不属于“共青团示例和平区委员会”'),
    });
    expect(await world.query('SELECT FROM organization_aliases')).toEqual([]);
    await world.committee.post(`/api/name-questions/${id}/answer`, own).expect(200);
    const twice = await world.committee.post(`/api/name-questions/${id}/answer`, own).expect(409);
    expect(twice.code).toBe('NAME_QUESTION.SETTLED');
  });

  it('may mean something else in another unit', async () => {
    await handIn([good(), wrong('1700000002', '街道团工委')]);
    await handIn(
      [
        verifiedOrganization('南开区第二中学团委', '1700000004', { parent: '共青团示例南开区委员会' }),
        { ...wrong('1700000005', '街道团工委'), parent: '共青团示例南开区委员会' },
      ],
      '南开区',
    );
    const meant: Record<string, string> = { 和平: STREET, 南开: '南开区长虹街道团工委' };
    for (const { id, unitName } of await questions('open')) {
      const name = meant[unitName.slice(5, 7)]!;
      const organizationId = await world.organizationId(name);
      await world.committee.post(`/api/name-questions/${id}/answer`, { organizationId }).expect(200);
    }

    expect(await world.query('SELECT rows_refused FROM submissions WHERE is_current')).toEqual([
      { rows_refused: 0 },
      { rows_refused: 0 },
    ]);
  });

  it('go by themselves when a newer version bears the name no more, and come back with it', async () => {
    await handIn([good(), wrong()]);
    await handIn([good()]);
    expect(await questions('open')).toEqual([]);
    expect(await questions('gone')).toEqual([expect.objectContaining({ name: WRONG, rows: 0 })]);

    world.later(2);
    await handIn([good(), wrong('1700000009')]);
    expect(await questions('open')).toEqual([
      expect.objectContaining({ rows: 1, firstSeenAt: expect.stringMatching(/^2012-09-27T/) }),
    ]);
  });

  it('are asked by a sheet that was refused whole, too; answered, it can be handed in again', async () => {
    const refused = await handIn([wrong()]);
    expect(refused.result).toBe('refused');
    const [{ id }] = await questions('open');
    const organizationId = await world.organizationId(STREET);
    const answer = await world.committee
      .post(`/api/name-questions/${id}/answer`, { organizationId })
      .expect(200);

    expect(answer.retaken).toEqual([]);
    expect((await handIn([wrong()])).result).toBe('accepted');
  });

  it('are dismissed with a reason, and stay so when seen again', async () => {
    await handIn([good(), wrong()]);
    const [{ id }] = await questions('open');
    await world.committee.post(`/api/name-questions/${id}/dismiss`, {}).expect(400);
    const dismissed = await world.committee
      .post(`/api/name-questions/${id}/dismiss`, { reason: '不是团组织' })
      .expect(200);
    await handIn([good(), wrong('1700000009')]);

    expect(dismissed).toMatchObject({ state: 'dismissed', reason: '不是团组织', suggestions: [] });
    expect(await questions('open')).toEqual([]);
    expect(await questions('dismissed')).toEqual([
      expect.objectContaining({ rows: 1, reason: '不是团组织' }),
    ]);
    expect(
      await world.query(`SELECT subject FROM audit_entries WHERE action = 'NAME_QUESTION.DISMISS'`),
    ).toEqual([{ subject: `name-question:${id}` }]);
  });

  it('are answered anew when their remembered name is taken back', async () => {
    await handIn([good(), wrong()]);
    const [{ id }] = await questions('open');
    const organizationId = await world.organizationId(STREET);
    await world.committee.post(`/api/name-questions/${id}/answer`, { organizationId }).expect(200);
    const [change] = (await world.committee.get('/api/register/changes').expect(200)).items;
    expect(change).toMatchObject({ kind: 'alias', undoable: true });
    await world.committee.post(`/api/register/changes/${change.id}/undo`).expect(200);
    await handIn([good(), wrong('1700000009')]);

    expect(await questions('open')).toEqual([expect.objectContaining({ id, answer: null, rows: 1 })]);
  });
});
