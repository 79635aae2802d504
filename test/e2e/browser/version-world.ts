import { CampaignsService } from '../../../server/modules/campaigns/campaigns.service';
import { OrganizationsService } from '../../../server/modules/organizations/organizations.service';
import { SubmissionsService } from '../../../server/modules/submissions/submissions.service';
import { REGISTER } from '../../integration/intake/register';
import { type Row, verifiedCadre, verifiedOrganization, workbookOf } from '../../integration/intake/sheets';
import type { StartedApp } from '../start-app';

export const SCHOOL = '和平区第一中学团委';
export const CADRE = { person: '张示例', phone: '13800000001' };

/** A unit with three versions of form 1 and two of form 7, and what pages showed of one of its accounts. */
export interface VersionWorld {
  unitId: number;
  first: number;
  second: number;
  third: number;
  schoolHolder: number;
  cadreHolder: number;
}

export async function buildVersionWorld({ app, dataSource }: StartedApp): Promise<VersionWorld> {
  const { id: campaignId } = await app.get(CampaignsService, { strict: false }).current();
  await app.get(OrganizationsService, { strict: false }).importRegister(campaignId, REGISTER);
  const submissions = app.get(SubmissionsService, { strict: false });
  const handIn = async (day: number, rows: Row[], form: 1 | 7 = 1) => {
    const { sheets } = await submissions.receive({
      fileName: `和平区附表${form}（9 月 ${day} 日）.xlsx`,
      bytes: await workbookOf([{ unit: '和平区', form, rows }]),
      receivedAt: new Date(Date.UTC(2012, 8, day, 2)),
      receivedBy: null,
      campaignId,
    });
    return sheets[0]!.submissionId!;
  };
  const school = verifiedOrganization(SCHOOL, '1700000001');
  const street = verifiedOrganization('和平区小白楼街道团工委', '1700000002', { level: 'working-committee' });
  const stray = verifiedOrganization('名册外的团委', '1700000009');
  const first = await handIn(25, [school, street]);
  const second = await handIn(26, [
    { ...school, followers: 150, nickname: '和平一中团委', adminPhone: '13999990001' },
    stray,
  ]);
  const third = await handIn(27, [street, school]);
  await handIn(25, [verifiedCadre(CADRE, '1700000003')], 7);
  await handIn(26, [verifiedCadre({ ...CADRE, phone: '13899990002' }, '1700000003')], 7);
  const one = async (sql: string, parameters: unknown[]) =>
    (await dataSource.query<{ id: number }[]>(sql, parameters))[0]!.id;
  const holder = (name: string) => one('SELECT id FROM holders WHERE name = $1', [name]);
  const schoolHolder = await holder(SCHOOL);
  await dataSource.query(
    `INSERT INTO verifications (account_id, holder_id, from_at, counts, reason, check_id)
     SELECT id, holder_id, '2012-10-03T01:00:00Z', true, '和平区第一中学团委官方微博', 1
     FROM accounts WHERE holder_id = $1`,
    [schoolHolder],
  );
  const unitId = await one(`SELECT id FROM units WHERE short_name = '和平区'`, []);
  return { unitId, first, second, third, schoolHolder, cadreHolder: await holder(CADRE.person) };
}
