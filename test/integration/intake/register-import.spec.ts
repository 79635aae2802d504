import { IntakeService } from './intake-service';

const HEPING = '共青团示例和平区委员会';
const NANKAI = '共青团示例南开区委员会';

describe('the register of organizations', () => {
  let intake: IntakeService;
  beforeAll(async () => {
    intake = await IntakeService.start();
  });
  afterAll(() => intake.stop());

  const importRegister = (organizations: { name: string; unit: string; parent?: string | null }[]) =>
    intake.organizations.importRegister(intake.campaign.id, {
      units: [],
      organizations: organizations.map((organization) => ({ level: 'committee' as const, ...organization })),
    });
  const stored = (name: string) =>
    intake.query(
      `SELECT organization.name, organization.level, parent.name AS parent, unit.name AS unit
       FROM organizations organization JOIN units unit ON unit.id = organization.unit_id
       LEFT JOIN organizations parent ON parent.id = organization.parent_id WHERE organization.name = $1`,
      [name],
    );

  it('hangs organizations below parents that come before or after them', async () => {
    const result = await importRegister([
      { name: '和平区示例集团下属公司团委', unit: HEPING, parent: '和平区示例集团团委' },
      { name: '和平区示例集团团委', unit: HEPING, parent: '和平区没有的团委' },
    ]);

    expect(result.organizations).toEqual({ added: 2, changed: 0, unchanged: 0 });
    expect(result.problems.map(({ code, severity }) => [code, severity])).toEqual([
      ['ORGANIZATION.PARENT_UNKNOWN', 'warning'],
    ]);
    expect(await stored('和平区示例集团下属公司团委')).toEqual([
      expect.objectContaining({ parent: '和平区示例集团团委', unit: HEPING }),
    ]);
  });

  it('finds names again however they are written, and writes only what differs', async () => {
    const result = await importRegister([
      { name: '和平区第一中学团委', unit: '　共青团示例和平区委员会 ' },
      { name: '和平区 环卫所团总支', unit: HEPING },
      { name: '和平区环卫所团总支', unit: HEPING },
    ]);

    expect(result.organizations).toEqual({ added: 0, changed: 1, unchanged: 1 });
    expect(result.problems.map(({ code }) => code)).toEqual(['ORGANIZATION.REPEATED']);
  });

  it('moves no organization to another unit, and takes none of an unknown one', async () => {
    const result = await importRegister([
      { name: '和平区第一中学团委', unit: NANKAI },
      { name: '某团委', unit: '没有这个单位' },
    ]);

    expect(result.organizations).toEqual({ added: 0, changed: 0, unchanged: 0 });
    expect(result.problems.map(({ code }) => code)).toEqual(['ORGANIZATION.OTHER_UNIT', 'UNIT.UNKNOWN']);
    expect(await stored('和平区第一中学团委')).toEqual([expect.objectContaining({ unit: HEPING })]);
  });

  it('is looked up by unit: its own organizations, and those of others that are named', async () => {
    const unitId = await intake.unitId('和平区');
    const register = await intake.organizations.registerFor({
      ...{ campaignId: intake.campaign.id, unitId },
      names: ['南开区第二中学团委'],
    });

    expect(register.find('和平区 第一中学团委')).toMatchObject({ unitId, level: 'committee' });
    expect(register.find('南开区第二中学团委')?.unitId).not.toBe(unitId);
    expect(register.find('南开区长虹街道团工委')).toBeNull();
  });
});
