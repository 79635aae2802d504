import { OrganizationRegister, type RegisteredOrganization } from './organization-register';
import { textKey } from './text';

const organization = (id: number, name: string, more: Partial<RegisteredOrganization> = {}) => ({
  id,
  name,
  key: textKey(name),
  level: 'committee' as const,
  unitId: 1,
  parentId: null,
  openedOn: null,
  closedOn: null,
  ...more,
});

const register = new OrganizationRegister(1, [
  organization(1, '和平区团委'),
  organization(2, '和平区小白楼街道团工委（示例）', { level: 'working-committee', parentId: 1 }),
  organization(3, '南开区小白楼中学团委', { unitId: 2 }),
]);

describe('organization register', () => {
  it('finds a name however its spaces and brackets are written', () => {
    expect(register.find(' 和平区小白楼街道团工委(示例) ')?.id).toBe(2);
    expect(register.find('　和平区团委')?.id).toBe(1);
  });

  it('finds an organization by a name that it is remembered by, and tells so', () => {
    const own = organization(1, '和平区团委');
    const named = organization(2, '和平区小白楼街道团工委');
    const remembering = new OrganizationRegister(
      1,
      [own, named],
      [
        { key: '小白楼(街)', organizationId: 2 },
        { key: '和平区团委', organizationId: 2 },
        { key: '已删去的团委', organizationId: 3 },
      ],
    );

    expect(remembering.find('小白楼（街）')).toBe(named);
    expect(remembering.isByAlias('小白楼（街）', named)).toBe(true);
    expect(remembering.find('和平区团委')).toBe(own);
    expect(remembering.isByAlias(' 和平区团委', own)).toBe(false);
    expect(remembering.find('已删去的团委')).toBeNull();
  });

  it('knows no organization that is not in it', () => {
    expect(register.find('和平区大白楼街道团工委')).toBeNull();
  });

  it('knows the parent inside the register', () => {
    expect(register.parentOf(register.find('和平区小白楼街道团工委（示例）')!)?.name).toBe('和平区团委');
    expect(register.parentOf(register.find('和平区团委')!)).toBeNull();
  });

  it('offers only organizations of its own unit', () => {
    expect(register.closestTo('小白楼团工委')).toEqual(['和平区小白楼街道团工委（示例）']);
    expect(register.closestTo('南开区小白楼中学团委')).not.toContain('南开区小白楼中学团委');
  });
});
