import { DOUBLE, peopleRegister, SCHOOL } from './peopled-register';
import { RegisterWorld } from './register-world';
import { tableContents } from './table-contents';

describe('merging an organization that was registered twice', () => {
  const world = new RegisterWorld();
  let fromId: number;
  let intoId: number;
  beforeAll(async () => {
    await world.open();
    await peopleRegister(world);
    fromId = await world.organizationId(DOUBLE);
    intoId = await world.organizationId(SCHOOL);
  });
  afterAll(() => world.close());

  const holders = () =>
    world.query(
      `SELECT holder.category, holder.name, array_agg(account.uid ORDER BY account.uid) AS uids
       FROM holders holder LEFT JOIN accounts account ON account.holder_id = holder.id
       WHERE holder.organization_id = $1 GROUP BY holder.id ORDER BY holder.id`,
      [intoId],
    );

  it('says beforehand what goes over', async () => {
    const preview = await world.committee
      .get(`/api/organizations/${fromId}/merge-preview?intoId=${intoId}`)
      .expect(200);
    expect(preview).toEqual({
      ...{ holders: 3, accounts: 3, claims: 3, children: 0 },
      sentence: `“${DOUBLE}”的 3 个主体、3 个账号、3 条现行填报和 0 个下级将归入“${SCHOOL}”，原名记为对照名；合并后可以撤销。`,
    });
  });

  it('cannot be into itself, nor into what stands below it', async () => {
    const self = await world.committee.post(`/api/organizations/${intoId}/merge`, { intoId }).expect(409);
    const branch = await world.organizationId('和平区第一中学高一团支部');
    const below = await world.committee
      .post(`/api/organizations/${intoId}/merge`, { intoId: branch })
      .expect(409);

    expect(self.message).toContain('不能把团组织并入它自己');
    expect(below.message).toContain('不能把上级并入下级');
  });

  it('joins holders of the same natural key, with all that follows them, and is undone to the last value', async () => {
    const before = await tableContents(world);
    world.later(1);
    const merged = await world.committee.post(`/api/organizations/${fromId}/merge`, { intoId }).expect(200);

    expect(merged).toMatchObject({ name: SCHOOL, aliases: [DOUBLE], holders: 3 });
    expect(await holders()).toEqual([
      { category: 'organization', name: SCHOOL, uids: ['1700000001', '1700000003'] },
      { category: 'cadre', name: '示例干部', uids: ['1700000004', '1700000005'] },
      { category: 'cadre', name: '示例干部乙', uids: ['1700000006'] },
    ]);
    expect(
      await world.query(
        `SELECT count(*)::int AS of_them, count(holder.id)::int AS known FROM verifications v
         LEFT JOIN holders holder ON holder.id = v.holder_id AND holder.organization_id = $1`,
        [intoId],
      ),
    ).toEqual([{ of_them: 1, known: 1 }]);
    expect(
      await world.query(
        `SELECT d.kind, d.claimed FROM discrepancies d JOIN holders h ON h.id = d.holder_id
         WHERE d.closed_at IS NULL AND h.organization_id = $1 AND d.kind = 'state-conflict'`,
        [intoId],
      ),
    ).toEqual([{ kind: 'state-conflict', claimed: '附表1：已认证；附表2：已开通未认证' }]);
    await world.committee.get(`/api/organizations/${fromId}`).expect(404);

    const [change] = (await world.committee.get('/api/register/changes').expect(200)).items;
    expect(change).toMatchObject({
      ...{ kind: 'merge', summary: `把团组织“${DOUBLE}”并入“${SCHOOL}”`, undoable: true, whyNot: null },
    });
    const undone = await world.committee.post(`/api/register/changes/${change.id}/undo`).expect(200);
    expect(undone).toMatchObject({ undoable: false, undoneAt: '2012-09-27T03:00:00.000Z' });
    expect(await tableContents(world)).toEqual(before);
    const twice = await world.committee.post(`/api/register/changes/${change.id}/undo`).expect(409);
    expect(twice.code).toBe('REGISTER.UNDONE_ALREADY');
  });

  it('counts what was known before for the organization that stays', async () => {
    await world.committee.post(`/api/organizations/${fromId}/merge`, { intoId }).expect(200);
    const list = await world.committee
      .get('/api/holders?category=organization&state=confirmed,stale')
      .expect(200);
    expect(list.items.map((holder: { name: string }) => holder.name)).toEqual([SCHOOL]);
  });

  it('is not undone over a later change that stands on it', async () => {
    const [merge] = (await world.committee.get('/api/register/changes').expect(200)).items;
    await world.committee.patch(`/api/organizations/${intoId}`, { aliases: [] }).expect(200);
    const [edit, listed] = (await world.committee.get('/api/register/changes').expect(200)).items;

    expect(listed).toMatchObject({
      id: merge.id,
      undoable: false,
      whyNot: expect.stringContaining('请先撤销它'),
    });
    const refusal = await world.committee.post(`/api/register/changes/${merge.id}/undo`).expect(409);
    expect(refusal).toMatchObject({
      code: 'REGISTER.CHANGED_SINCE',
      message: expect.stringContaining(edit.summary),
    });
    await world.committee.post(`/api/register/changes/${edit.id}/undo`).expect(200);
    await world.committee.post(`/api/register/changes/${merge.id}/undo`).expect(200);
  });
});
