import {
  unopenedOrganization,
  unverifiedOrganization,
  verifiedCadre,
  verifiedOrganization,
} from '../intake/sheets';
import type { RegisterWorld } from './register-world';

export const SCHOOL = '和平区第一中学团委';
export const DOUBLE = '和平区第一中学校团委';
export const STREET = '和平区小白楼街道团工委';

const HEPING = '和平区';
const CADRE = { person: '示例干部', phone: '13800000001' };

/** The small register with a school that is registered twice, both reported, one of them with a verified page. */
export async function peopleRegister(world: RegisterWorld): Promise<void> {
  const { committee } = world;
  const unitId = await world.unitId(HEPING);
  await committee.post('/api/organizations', { unitId, name: DOUBLE, level: 'committee' }).expect(201);
  await world.handIn(
    {
      unit: HEPING,
      form: 1,
      rows: [
        verifiedOrganization(SCHOOL, '1700000001'),
        verifiedOrganization(STREET, '1700000002', { level: 'working-committee' }),
      ],
    },
    { unit: HEPING, form: 2, rows: [unverifiedOrganization(DOUBLE, '1700000003')] },
    {
      unit: HEPING,
      form: 3,
      rows: [unopenedOrganization('和平区环卫所团总支', { level: 'general-branch' })],
    },
    {
      unit: HEPING,
      form: 7,
      rows: [
        verifiedCadre({ ...CADRE, org: SCHOOL }, '1700000004'),
        verifiedCadre({ ...CADRE, org: DOUBLE }, '1700000005'),
        verifiedCadre({ person: '示例干部乙', phone: '13800000002', org: DOUBLE }, '1700000006'),
      ],
    },
  );
  await verifyAccount(world, '1700000003');
}

/** The account's page was once seen verified, and is kept so. */
async function verifyAccount(world: RegisterWorld, uid: string): Promise<void> {
  await world.query(
    `INSERT INTO verifications (account_id, holder_id, from_at, counts, reason, check_id)
     SELECT id, holder_id, '2012-09-27T03:00:00Z', true, '示例', 1 FROM accounts WHERE uid = $1`,
    [uid],
  );
  await world.query(
    `INSERT INTO snapshots (account_id, first_seen_at, last_seen_at, check_id, verified)
     SELECT id, '2012-09-27T03:00:00Z', '2012-09-27T03:00:00Z', 1, true FROM accounts WHERE uid = $1`,
    [uid],
  );
  await world.query(
    `INSERT INTO discrepancies (campaign_id, unit_id, holder_id, account_id, kind, opened_at)
     SELECT campaign_id, unit_id, holder_id, id, 'verified-not-claimed', '2012-09-27T03:00:00Z'
     FROM accounts WHERE uid = $1`,
    [uid],
  );
}
