import { verifiedOrganization } from '../intake/sheets';
import { DOUBLE, peopleRegister, SCHOOL, STREET } from './peopled-register';
import { RegisterWorld } from './register-world';

const BRANCH = '和平区第一中学高一团支部';

describe('editing the register', () => {
  const world = new RegisterWorld();
  beforeAll(async () => {
    await world.open();
    await peopleRegister(world);
  });
  afterAll(() => world.close());

  const organization = async (name: string) =>
    world.committee.get(`/api/organizations/${await world.organizationId(name)}`).expect(200);
  const patch = async (name: string, change: object, status = 200) =>
    world.committee.patch(`/api/organizations/${await world.organizationId(name)}`, change).expect(status);
  const move = async (name: string, to: object, status = 200) =>
    world.committee.post(`/api/organizations/${await world.organizationId(name)}/move`, to).expect(status);
  const undoLast = async () => {
    const [change] = (await world.committee.get('/api/register/changes').expect(200)).items;
    await world.committee.post(`/api/register/changes/${change.id}/undo`).expect(200);
    return change;
  };

  describe('organizations', () => {
    it('are listed by unit, parent, level, name or other name, and whether they are closed', async () => {
      const unitId = await world.unitId('和平区');
      const parentId = await world.organizationId(SCHOOL);
      const names = async (query: string) =>
        (await world.committee.get(`/api/organizations?${query}`).expect(200)).items.map(
          (each: { name: string }) => each.name,
        );

      expect(await names(`parentId=${parentId}`)).toEqual([BRANCH]);
      expect(await names(`unitId=${unitId}&level=general-branch`)).toEqual(['和平区环卫所团总支']);
      expect(await names(`search=${encodeURIComponent('长虹 街道')}`)).toEqual(['南开区长虹街道团工委']);
      expect(await names(`unitId=${unitId}&parentId=0`)).not.toContain(BRANCH);
      expect(await names('closed=true')).toEqual([]);
    });

    it('keep their old name as another name when they are renamed, and their holder follows', async () => {
      const renamed = await patch(STREET, { name: '和平区南市街道团工委' });
      expect(renamed).toMatchObject({ name: '和平区南市街道团工委', aliases: [STREET] });
      const again = await world.handIn({
        unit: '和平区',
        form: 1,
        rows: [
          verifiedOrganization(SCHOOL, '1700000001'),
          verifiedOrganization(STREET, '1700000002', { level: 'working-committee' }),
        ],
      });

      expect(again.result).toBe('unchanged');
      expect((await undoLast()).summary).toBe(`把团组织“${STREET}”改名为“和平区南市街道团工委”`);
      expect(await organization(STREET)).toMatchObject({ aliases: [], holders: 1 });
    });

    it('bear names of their own', async () => {
      const taken = await patch(STREET, { name: ` ${SCHOOL}` }, 409);
      const realName = await patch(STREET, { aliases: [DOUBLE] }, 409);
      await patch(STREET, { aliases: ['小白楼'] });
      const aliasElsewhere = await patch(SCHOOL, { aliases: ['小白楼'] }, 409);

      expect(taken.code).toBe('ORGANIZATION.NAME_TAKEN');
      expect(realName.code).toBe('ALIAS.IS_A_NAME');
      expect(aliasElsewhere.message).toContain(`“小白楼”已经是“${STREET}”的对照名`);
      await undoLast();
    });

    it('open before they close', async () => {
      const refusal = await patch(STREET, { openedOn: '2012-09-01', closedOn: '2012-09-01' }, 422);
      expect(refusal.code).toBe('REGISTER.DAYS_REVERSED');
    });

    it('make no circle and stay in one unit', async () => {
      const branchId = await world.organizationId(BRANCH);
      const foreignId = await world.organizationId('南开区第二中学团委');
      expect((await move(SCHOOL, { parentId: branchId }, 409)).code).toBe('ORGANIZATION.CYCLE');
      expect((await move(SCHOOL, { parentId: foreignId }, 409)).code).toBe(
        'ORGANIZATION.PARENT_OF_OTHER_UNIT',
      );
    });

    it('are wondered at where their place is unusual', async () => {
      const moved = await move('和平区环卫所团总支', { parentId: await world.organizationId(BRANCH) });
      expect(moved.warnings).toEqual([expect.stringContaining('团总支一般不设在团支部之下')]);
      expect((await organization(BRANCH)).warnings).toEqual([expect.stringContaining('1 个下级')]);
      await undoLast();
    });

    it('move to another unit with all that is below them and all that is counted', async () => {
      const unitId = await world.unitId('南开区');
      const before = await world.committee.get(`/api/units/${unitId}`).expect(200);
      expect(await move(SCHOOL, { unitId, parentId: null })).toMatchObject({ unitId, children: 1 });
      expect(await organization(BRANCH)).toMatchObject({ unitId });

      const left = await world.query(
        `SELECT count(*)::int AS rows FROM holders holder
         JOIN organizations organization ON organization.id = holder.organization_id
         JOIN claims claim ON claim.holder_id = holder.id
         JOIN accounts account ON account.holder_id = holder.id
         WHERE organization.unit_id = $1 AND (holder.unit_id, claim.unit_id, account.unit_id) <> ($1, $1, $1)`,
        [unitId],
      );
      expect(left).toEqual([{ rows: 0 }]);
      const after = await world.committee.get(`/api/units/${unitId}`).expect(200);
      expect(after.coverage.organizations.claimed).toBe(before.coverage.organizations.claimed + 1);
      expect((await undoLast()).summary).toBe(
        `把“${SCHOOL}”（连同下级 1 个）移到“共青团示例南开区委员会”之下`,
      );
      expect(await organization(BRANCH)).toMatchObject({ unitId: await world.unitId('和平区') });
    });
  });

  describe('units', () => {
    it('are registered and edited, and none takes the name of another', async () => {
      const made = await world.committee
        .post('/api/units', {
          name: '共青团示例河北区委员会',
          shortName: '河北区',
          kind: 'district',
          aliases: ['河北团区委'],
        })
        .expect(201);
      const taken = await world.committee
        .post('/api/units', { name: '和平团区委', kind: 'bureau' })
        .expect(409);
      const edited = await world.committee.patch(`/api/units/${made.id}`, { aliases: [] }).expect(200);

      expect(made).toMatchObject({ shortName: '河北区', aliases: ['河北团区委'], closedOn: null });
      expect(taken).toMatchObject({ code: 'UNIT.NAME_TAKEN', message: expect.stringContaining('和平区') });
      expect(edited).toMatchObject({ name: '共青团示例河北区委员会', aliases: [] });
      await world.committee.patch('/api/units/999999', { aliases: [] }).expect(404);
    });

    it('are expected to report nothing once they are closed, and are warned at when they do', async () => {
      const unitId = await world.unitId('机械局');
      const expected = async () => {
        const { reporting } = await world.committee.get(`/api/units/${unitId}`).expect(200);
        return reporting[0].rows[0].cells.filter((cell: { expected: boolean }) => cell.expected).length;
      };
      expect(await expected()).toBeGreaterThan(0);
      await world.committee.patch(`/api/units/${unitId}`, { closedOn: '2012-09-26' }).expect(200);

      expect(await expected()).toBe(0);
      const { sheets } = await world.handIn({
        unit: '机械局',
        form: 1,
        rows: [verifiedOrganization('机械局机床厂团委', '1700000009', { parent: '示例机械局团委' })],
      });
      expect(sheets[0]).toMatchObject({ result: 'accepted', rowsTaken: 1 });
      expect(sheets[0]!.problems.map(({ code }) => code)).toEqual(['SHEET.UNIT_CLOSED']);
    });

    it('are not taken back while something is registered below them', async () => {
      const made = await world.committee
        .post('/api/units', { name: '示例新局团委', kind: 'bureau' })
        .expect(201);
      const [change] = (await world.committee.get('/api/register/changes').expect(200)).items;
      await world.query(
        `INSERT INTO organizations (campaign_id, unit_id, name, name_key, level) VALUES ($1, $2, 'x', 'x', 'branch')`,
        [world.campaignId, made.id],
      );
      const refusal = await world.committee.post(`/api/register/changes/${change.id}/undo`).expect(409);

      expect(refusal.message).toContain('它新增的记录已经有别的记录在用');
    });
  });

  it('is written down with who did it', async () => {
    const entries = await world.query<{ action: string; named: boolean }>(
      `SELECT DISTINCT action, user_id IS NOT NULL AS named FROM audit_entries WHERE action LIKE 'REGISTER.%' ORDER BY action`,
    );
    expect(entries).toEqual(
      ['REGISTER.CREATE', 'REGISTER.EDIT', 'REGISTER.MOVE', 'REGISTER.UNDO'].map((action) => ({
        action,
        named: true,
      })),
    );
  });
});
