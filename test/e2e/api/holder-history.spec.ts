import { CampaignsService } from '../../../server/modules/campaigns/campaigns.service';
import type { HistoryKind, HolderHistoryEntryDto } from '../../../server/modules/holders/holder-history.dto';
import { OrganizationsService } from '../../../server/modules/organizations/organizations.service';
import { SubmissionsService } from '../../../server/modules/submissions/submissions.service';
import type { Visitor } from '../../../server/http/visitor';
import { REGISTER } from '../../integration/intake/register';
import {
  type Row,
  unopenedOrganization,
  verifiedCadre,
  verifiedOrganization,
  workbookOf,
} from '../../integration/intake/sheets';
import type { Browser } from '../browser-session';
import { startApp, type StartedApp } from '../start-app';

const NAME = '和平区第一中学团委';
const SCHOOL = verifiedOrganization(NAME, '1700000001');
const STREET = verifiedOrganization('和平区小白楼街道团工委', '1700000002', { level: 'working-committee' });
const CADRE = { person: '张示例', phone: '13800000001' };

describe('the history of a holder', () => {
  let started: StartedApp;
  let committee: Browser;
  let own: Browser;
  let other: Browser;
  let viewer: Browser;
  let campaignId: number;
  let reporter: Visitor;

  beforeAll(async () => {
    started = await startApp({ now: new Date('2012-11-01T09:00:00+08:00') });
    campaignId = (await started.app.get(CampaignsService, { strict: false }).current()).id;
    await started.app.get(OrganizationsService, { strict: false }).importRegister(campaignId, REGISTER);
    const unitId = (name: string) =>
      query('SELECT id FROM units WHERE short_name = $1', [name]).then(([row]) => row!['id'] as number);
    const heping = await unitId('和平区');
    committee = await started.loginAs('committee');
    own = await started.loginAs('unit', heping);
    other = await started.loginAs('unit', await unitId('南开区'));
    viewer = await started.loginAs('viewer');
    const [user] = await query(
      `SELECT id, login, display_name AS "displayName" FROM users WHERE unit_id = $1`,
      [heping],
    );
    reporter = { ...(user as unknown as Visitor), role: 'unit', unitId: heping };
  });
  afterAll(() => started.stop());
  beforeEach(() =>
    query(
      `TRUNCATE submissions, submission_rows, submitted_files, claims, accounts, holders, discrepancies, verifications,
         audit_entries, register_changes RESTART IDENTITY CASCADE`,
    ),
  );

  const query = (sql: string, parameters: unknown[] = []): Promise<Record<string, unknown>[]> =>
    started.dataSource.query(sql, parameters);
  const handIn = async (day: number, rows: Row[], of: { form?: 1 | 3 | 7; phase?: string } = {}) => {
    const { form = 1, phase = '第一阶段' } = of;
    const { sheets } = await started.app.get(SubmissionsService, { strict: false }).receive({
      fileName: `${day} 日附表${form}.xlsx`,
      bytes: await workbookOf([{ unit: '和平区', form, phase, rows }]),
      receivedAt: new Date(Date.UTC(2012, 8, day, 2)),
      receivedBy: reporter,
      campaignId,
    });
    return sheets[0]!;
  };
  const holderId = async (name = NAME) =>
    (await query('SELECT id FROM holders WHERE name = $1', [name]))[0]!['id'] as number;
  const history = async (browser = committee, name = NAME): Promise<HolderHistoryEntryDto[]> =>
    (await browser.get(`/api/holders/${await holderId(name)}/history`).expect(200)).items;
  const told = (entries: HolderHistoryEntryDto[]) =>
    entries.map(({ kind, at, source }) => [kind, at.slice(8, 10), source?.version ?? null]);
  const only = (entries: HolderHistoryEntryDto[], kind: HistoryKind) =>
    entries.filter((entry) => entry.kind === kind);

  it('tells which version said what, by whom, from which file and row', async () => {
    await handIn(25, [STREET, SCHOOL]);
    await handIn(26, [{ ...SCHOOL, followers: 150, adminPhone: '13999990001' }]);
    await handIn(27, [STREET]);
    const entries = await history();

    expect(told(entries)).toEqual([
      ['claim-closed', '27', 3],
      ['stated', '26', 2],
      ['claim-opened', '25', 1],
      ['account-added', '25', null],
      ['stated', '25', 1],
    ]);
    expect(entries[1]).toMatchObject({
      ...{ by: reporter.displayName, change: 'changed', form: 1 },
      source: { form: 1, version: 2, fileName: '26 日附表1.xlsx', row: 5, phaseName: expect.any(String) },
      account: { platform: 'sina', nickname: NAME },
    });
    expect(entries[1]!.cells.map(({ key, before, after }) => [key, before, after])).toEqual([
      ['followers', '120', '150'],
      ['adminPhone', '139****0001', '139****0001'],
    ]);
    expect(entries[4]).toMatchObject({ change: 'new', source: { row: 6 } });
    expect(entries[4]!.cells).toContainEqual(
      expect.objectContaining({ heading: '团组织全称', before: null, after: NAME }),
    );
    expect(entries[0]).toMatchObject({ by: reporter.displayName, state: 'verified', source: { row: null } });
    expect(JSON.stringify(entries)).not.toMatch(/13999990001|13900000001/);
  });

  it('tells which later form ended a claim', async () => {
    await handIn(25, [unopenedOrganization(NAME)], { form: 3 });
    await handIn(26, [SCHOOL], { phase: '第三阶段' });
    const [closed] = only(await history(), 'claim-closed');

    expect(closed).toMatchObject({ state: 'none', form: 3, source: { form: 1, version: 1, row: 5 } });
  });

  it('tells the version that closed a claim, also where it was staged before and taken after', async () => {
    await handIn(25, [SCHOOL, STREET]);
    await handIn(27, [STREET]);
    await query(`UPDATE claims SET to_at = to_at + interval '3 hours' WHERE to_at IS NOT NULL`);
    await handIn(28, [STREET, SCHOOL]);

    expect(told(await history()).filter(([kind]) => String(kind).startsWith('claim'))).toEqual([
      ['claim-opened', '28', 3],
      ['claim-closed', '27', 2],
      ['claim-opened', '25', 1],
    ]);
  });

  it('tells what the pages showed, and where they and the forms disagreed', async () => {
    await handIn(25, [SCHOOL]);
    const account = (await query('SELECT id FROM accounts'))[0]!['id'];
    const id = await holderId();
    const verified = (from: number, to: number | null, reason: string) =>
      query(
        `INSERT INTO verifications (account_id, holder_id, from_at, to_at, counts, reason, check_id)
         VALUES ($1, $2, $3, $4, true, $5, 1)`,
        [account, id, moment(from), to && moment(to), reason],
      );
    await verified(1, 5, '旧的说明');
    await verified(5, 9, '新的说明');
    await query(
      `INSERT INTO discrepancies (campaign_id, unit_id, holder_id, account_id, kind, claimed, seen, opened_at, closed_at)
       VALUES ($1, $2, $3, $4, 'verification-lost', '已认证', '主页未显示认证', $5, $6)`,
      [campaignId, reporter.unitId, id, account, moment(9), moment(12)],
    );
    const entries = (await history()).filter(({ at }) => at > '2012-10');

    expect(entries.map(({ kind, at, detail }) => [kind, at, detail])).toEqual([
      ['discrepancy-closed', moment(12), '已认证 ↔ 主页未显示认证'],
      ['discrepancy-opened', moment(9), '已认证 ↔ 主页未显示认证'],
      ['verification-lost', moment(9), '新的说明'],
      ['verification-changed', moment(5), '新的说明'],
      ['verification-gained', moment(1), '旧的说明'],
    ]);
  });

  it('tells that an account has passed to another holder', async () => {
    await handIn(25, [SCHOOL]);
    await handIn(26, [STREET]);
    await handIn(27, [{ ...STREET, url: SCHOOL['url'], nickname: NAME }]);
    const entries = await history();

    expect(told(entries).slice(0, 2)).toEqual([
      ['account-passed', '27', null],
      ['claim-closed', '26', 2],
    ]);
  });

  it('tells what was done to the holder in the register', async () => {
    await handIn(25, [SCHOOL]);
    const [change] = await query(
      `INSERT INTO register_changes (campaign_id, kind, summary, at, by_id)
       VALUES ($1, 'merge', '合并了两个示例团组织', $2, $3) RETURNING id`,
      [campaignId, moment(3), reporter.id],
    );
    await query(
      `INSERT INTO register_change_rows (change_id, table_name, row_id, before, after)
       VALUES ($1, 'holders', $2, '{"unit_id": 1}', '{"unit_id": 2}'), ($1, 'holders', $2 + 1, '{}', '{}')`,
      [change!['id'], await holderId()],
    );

    expect(only(await history(), 'register-changed')).toEqual([
      expect.objectContaining({ at: moment(3), by: reporter.displayName, detail: '合并了两个示例团组织' }),
    ]);
  });

  it('comes in pages that neither repeat nor skip', async () => {
    await handIn(25, [SCHOOL]);
    await handIn(26, [{ ...SCHOOL, posts: 46 }]);
    const all = await history();
    const address = `/api/holders/${await holderId()}/history?pageSize=2`;
    const pages = await Promise.all(
      [1, 2, 3].map((page) => committee.get(`${address}&page=${page}`).expect(200)),
    );

    expect(pages.map(({ total }) => total)).toEqual([all.length, all.length, all.length]);
    expect(pages.flatMap(({ items }) => items)).toEqual(all);
  });

  it('shows a unit its own, a viewer organizations without who handed in what', async () => {
    await handIn(25, [SCHOOL]);
    await handIn(25, [verifiedCadre(CADRE, '1700000003')], { form: 7 });
    const [organization, cadre] = [await holderId(), await holderId(CADRE.person)];

    expect(await history(own)).toEqual(await history());
    expect((await history(viewer)).map(({ kind, by, source }) => [kind, by, source])).toEqual([
      ['claim-opened', null, null],
      ['account-added', null, null],
    ]);
    for (const path of ['', '/history']) {
      await other.get(`/api/holders/${organization}${path}`).expect(404);
      await viewer.get(`/api/holders/${cadre}${path}`).expect(403);
      await committee.get(`/api/holders/999999${path}`).expect(404);
    }
  });

  it('shows where a holder stands now, with its accounts and what the forms say of it', async () => {
    await handIn(25, [verifiedCadre(CADRE, '1700000003')], { form: 7 });

    expect(await own.get(`/api/holders/${await holderId(CADRE.person)}`).expect(200)).toEqual({
      ...{ id: await holderId(CADRE.person), category: 'cadre', name: CADRE.person, level: null },
      ...{ unitId: reporter.unitId, unitName: REGISTER.units[0]!.name, organizationName: NAME },
      ...{ state: 'claimed', hasContacts: true },
      facts: [
        { key: 'sex', heading: '性别', text: '女' },
        { key: 'post', heading: '团内职务', text: '书记' },
        { key: 'nature', heading: '专/兼职', text: '专职' },
      ],
      accounts: [
        {
          id: expect.any(Number),
          ...{ platform: 'sina', nickname: '张示例微博', verified: null, counts: false },
        },
      ],
    });
  });
});

/** Nine in the morning of a day of October 2012. */
function moment(day: number): string {
  return new Date(Date.UTC(2012, 9, day, 1)).toISOString();
}
