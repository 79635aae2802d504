import { Workbook } from 'exceljs';
import { Sealer } from '../../../server/crypto/seal';
import { AuditEntry } from '../../../server/modules/audit/audit-entry.entity';
import { Campaign } from '../../../server/modules/campaigns/campaign.entity';
import { Phase } from '../../../server/modules/campaigns/phase.entity';
import { Holder } from '../../../server/modules/holders/holder.entity';
import type { Unit } from '../../../server/modules/units/unit.entity';
import { aCheck } from '../../builders/a-check';
import { aClaim } from '../../builders/a-claim';
import { aHolder } from '../../builders/a-holder';
import { aSubmission } from '../../builders/a-submission';
import { aUnit } from '../../builders/a-unit';
import { aVerification } from '../../builders/a-verification';
import { anAccount } from '../../builders/an-account';
import { anOrganization } from '../../builders/an-organization';
import type { Browser } from '../browser-session';
import { startApp, type StartedApp } from '../start-app';

const CLAIMED = new Date('2012-09-28T10:00:00+08:00');
const GAINED = new Date('2012-11-15T10:00:00+08:00');

describe('figures over HTTP', () => {
  let started: StartedApp;
  let committee: Browser;
  let unit: Unit;
  let other: Unit;
  let cadre: Holder;

  beforeAll(async () => {
    started = await startApp();
    const db = started.dataSource;
    const campaign = await db.getRepository(Campaign).findOneByOrFail({});
    unit = await aUnit(db, { campaignId: campaign.id, name: '示例和平区团委' });
    other = await aUnit(db, { campaignId: campaign.id, name: '示例河东区团委' });
    const organization = await anOrganization(db, unit);
    const holder = await aHolder(db, organization);
    const account = await anAccount(db, holder);
    await aClaim(db, { holder, account }, { fromAt: CLAIMED });
    await aCheck(db, account, { at: GAINED });
    await aVerification(db, account, { fromAt: GAINED });
    cadre = await aHolder(db, organization, {
      category: 'cadre',
      sealedContacts: started.app
        .get(Sealer)
        .seal(JSON.stringify({ adminPhone: '13800001111', regEmail: 'a@example.com' })),
    });
    await anOrganization(db, other);
    committee = await started.loginAs('committee');
  });
  afterAll(() => started.stop());

  it.each([
    ['', '2012-11-19T01:00:00.000Z', 1],
    ['?asOf=2012-11-15', '2012-11-15T15:59:59.999Z', 1],
    ['?asOf=2012-11-14', '2012-11-14T15:59:59.999Z', 0],
    [`?asOf=${encodeURIComponent('2012-11-15T10:00:00+08:00')}`, '2012-11-15T02:00:00.000Z', 1],
  ])('are of the moment asked for: %s', async (query, asOf, verified) => {
    const overview = await committee.get(`/api/progress/overview${query}`).expect(200);
    expect(overview).toMatchObject({ asOf, headline: { verified, gained: verified - 200 } });
  });

  it.each([
    ['2012-11-20', 'ASOF.FUTURE'],
    ['gestern', 'ASOF.INVALID'],
  ])('are refused for %s', async (asOf, code) => {
    for (const route of [
      'progress/overview',
      'progress/burn-up',
      'ranking',
      'exports/progress.xlsx',
      'holders',
    ])
      expect(await committee.get(`/api/${route}?asOf=${asOf}`).expect(400)).toMatchObject({ code });
  });

  it('show the same head-line in overview and burn-up', async () => {
    const { days, phases, due } = await committee.get('/api/progress/burn-up').expect(200);
    expect(days.at(-1)).toMatchObject({ day: '2012-11-19', total: 1, organizationRate: 0.5 });
    expect(days.find((each: { day: string }) => each.day === '2012-11-14')).toMatchObject({ total: 0 });
    expect(phases).toHaveLength(4);
    expect(due).toEqual({ organizations: 2, cadres: 0 });
  });

  it('show the same row in the ranking and on the unit’s page', async () => {
    const { rows, weights } = await committee.get('/api/ranking?kind=district').expect(200);
    const { ranking } = await committee.get(`/api/units/${unit.id}`).expect(200);
    expect(weights).toEqual({ coverage: 60, reporting: 20, accuracy: 20 });
    expect(rows[0]).toEqual(ranking.row);
    // 60 of coverage and 20 of accuracy; none of eighteen forms came in time.
    expect(rows[0]).toMatchObject({ unitId: unit.id, place: 1, score: 80, dueForms: 18, movement: 0 });
  });

  it('tell a unit what to do next, with a link to the rows behind it', async () => {
    const browser = await started.loginAs('unit', other.id);
    const { nextSteps } = await browser.get(`/api/units/${other.id}`).expect(200);
    const step = nextSteps.find((each: { kind: string }) => each.kind === 'report-missing');
    expect(step).toMatchObject({ count: 1, link: 'holders' });
    const behind = await browser.get(`/api/holders?${step.filter}`).expect(200);
    expect(behind).toMatchObject({ total: 1, items: [{ state: 'unreported', unitId: other.id }] });
  });

  it.each([
    ['units/999999', 'UNIT.NOT_FOUND'],
    ['ranking?campaignId=999999', 'CAMPAIGN.UNKNOWN'],
    ['progress/reporting?phaseId=999999', 'PHASE.UNKNOWN'],
    ['holders/999999/contacts', 'HOLDER.NOT_FOUND'],
  ])('are not found at %s', async (route, code) => {
    expect(await committee.get(`/api/${route}`).expect(404)).toMatchObject({ code });
  });

  it('show every unit’s forms to viewers, and its own to a unit; only viewers cannot open them', async () => {
    const db = started.dataSource;
    const phase = await db.getRepository(Phase).findOneByOrFail({ ordinal: 3 });
    const { id } = await aSubmission(
      db,
      { unit, phase },
      { receivedAt: new Date('2012-11-01T10:00:00+08:00') },
    );
    const formOne = async (browser: Browser) => {
      const { rows } = await browser.get('/api/progress/reporting').expect(200);
      const cell = rows.find((row: { unitId: number }) => row.unitId === unit.id)?.cells[0];
      return { units: rows.length, state: cell?.state, submissionId: cell?.submissionId };
    };
    const state = 'on-time';
    expect(await formOne(committee)).toEqual({ units: 2, state, submissionId: id });
    expect(await formOne(await started.loginAs('unit', unit.id))).toEqual({
      units: 1,
      state,
      submissionId: id,
    });
    expect(await formOne(await started.loginAs('viewer'))).toEqual({ units: 2, state, submissionId: null });
  });

  it('open contacts for the committee, and write down who saw them', async () => {
    const contacts = await committee.get(`/api/holders/${cadre.id}/contacts`).expect(200);
    expect(contacts).toEqual({
      holderId: cadre.id,
      phone: '13800001111',
      email: 'a@example.com',
      all: { adminPhone: '13800001111', regEmail: 'a@example.com' },
    });
    const seen = await started.dataSource.getRepository(AuditEntry).findBy({ action: 'CONTACTS.VIEW' });
    expect(seen).toEqual([expect.objectContaining({ subject: `holder:${cadre.id}`, detail: {} })]);
  });

  it('leave the house as a workbook with a Chinese name', async () => {
    const answer = await committee.get('/api/exports/progress.xlsx?asOf=2012-11-15');
    expect(answer.statusCode).toBe(200);
    expect(answer.headers).toMatchObject({
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'cache-control': 'no-store',
      'content-disposition': `attachment; filename="tuanwei-progress-2012-11-15.xlsx"; filename*=UTF-8''${encodeURIComponent('团微进度_2012-11-15.xlsx')}`,
    });
    const workbook = await new Workbook().xlsx.load(answer.rawPayload as never);
    expect(workbook.getWorksheet('总览')!.getRow(2).getCell(1).value).toContain('2012-11-15 23:59');
  });
});
