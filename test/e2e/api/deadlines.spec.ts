import { AuditEntry } from '../../../server/modules/audit/audit-entry.entity';
import { OrganizationsService } from '../../../server/modules/organizations/organizations.service';
import { Unit } from '../../../server/modules/units/unit.entity';
import { REGISTER } from '../../integration/intake/register';
import { type Sheet, verifiedOrganization, workbookOf } from '../../integration/intake/sheets';
import type { Browser } from '../browser-session';
import { startApp, type StartedApp } from '../start-app';

const moment = (text: string): Date => new Date(`${text}+08:00`);
const iso = (text: string): string => moment(text).toISOString();
const START = '2012-09-27T10:00:00.000';
const FIRST_PHASE = '第一阶段：总支级以上集中填报';
const LOCK = '2012-10-08T17:00:00.000';
const UNTIL = '2012-10-12T17:00:00.000';
const HEPING: Sheet = {
  unit: '和平区',
  form: 1,
  rows: [verifiedOrganization('和平区第一中学团委', '1700000001')],
};

describe('deadlines over HTTP', () => {
  let started: StartedApp;
  let committee: Browser;
  let heping: Browser;
  let nankai: Browser;
  let unitIds: Record<string, number>;
  let phaseIds: number[];

  beforeAll(async () => {
    started = await startApp({ now: moment(START) });
    committee = await started.loginAs('committee');
    const [campaign] = await committee.get('/api/campaigns').expect(200);
    phaseIds = campaign.phases.map((phase: { id: number }) => phase.id);
    await started.app.get(OrganizationsService).importRegister(campaign.id, REGISTER);
    const units = await started.dataSource.manager.find(Unit);
    unitIds = Object.fromEntries(units.map((unit) => [unit.shortName, unit.id]));
    await logIn();
  });
  afterAll(() => started.stop());
  beforeEach(async () => {
    const tables =
      'submissions, submitted_files, claims, accounts, holders, deadline_exceptions, audit_entries, intakes';
    await started.dataSource.query(`truncate ${tables} restart identity cascade`);
    await started.dataSource.query(
      `update phases set locks_at = null, ends_at = $1, name = $2 where id = $3`,
      [iso('2012-09-29T17:00:00.000'), FIRST_PHASE, phaseIds[0]],
    );
    await started.dataSource.manager.update(Unit, { shortName: '和平区' }, { closedOn: null });
    if (started.clock.now() > moment(START)) await at(START);
  });

  async function logIn(): Promise<void> {
    committee = await started.loginAs('committee');
    heping = await started.loginAs('unit', unitIds['和平区']);
    nankai = await started.loginAs('unit', unitIds['南开区']);
  }
  /** Sessions do not last from one phase to the next. */
  const at = (text: string) => {
    started.clock.moveTo(moment(text));
    return logIn();
  };
  const lock = (locksAt: string | null = iso(LOCK)) =>
    committee.patch(`/api/phases/${phaseIds[0]}`, { locksAt });
  const exceptions = () => `/api/phases/${phaseIds[0]}/exceptions`;
  const grant = (differing: object = {}) =>
    committee.post(exceptions(), {
      unitId: unitIds['和平区'],
      form: 1,
      until: iso(UNTIL),
      reason: '示例：换届，经办人空缺',
      ...differing,
    });
  const handIn = async (browser: Browser, sheet: Sheet) => {
    const form = new FormData();
    form.append('files', new Blob([new Uint8Array(await workbookOf([sheet]))]), '附表.xlsx');
    const answer = await browser.upload('/api/submissions', form).expect(201);
    const { result, late, problems } = answer.files[0].sheets[0];
    return { result, late, code: problems[0]?.code };
  };
  const nil = (browser: Browser, unit: string, form: number) =>
    browser.post('/api/submissions/nil', { unitId: unitIds[unit], phaseId: phaseIds[0], form });
  const audited = async (action: string) => {
    const entries = await started.dataSource.getRepository(AuditEntry).findBy({ action });
    return entries.map(({ subject, detail, userId }) => ({ subject, detail, userId }));
  };

  it('a sheet is late after the cut-off, refused after the lock, and taken again by an exception, late still', async () => {
    await lock().expect(200);
    await at('2012-09-29T17:00:00.000');
    expect(await handIn(heping, HEPING)).toEqual({ result: 'accepted', late: false });
    const second = { ...HEPING, rows: [verifiedOrganization('和平区第一中学团委', '1700000002')] };
    await at(LOCK);
    expect(await handIn(heping, second)).toMatchObject({ result: 'accepted', late: true });
    const third = { ...HEPING, rows: [verifiedOrganization('和平区第一中学团委', '1700000003')] };
    await at('2012-10-08T17:00:00.001');
    expect(await handIn(heping, third)).toMatchObject({ result: 'refused', code: 'SHEET.PHASE_LOCKED' });
    expect(await handIn(committee, third)).toMatchObject({ code: 'SHEET.PHASE_LOCKED' });
    await grant().expect(201);
    expect(await handIn(heping, third)).toMatchObject({ result: 'accepted', late: true });
    await at('2012-10-12T17:00:00.001');
    const fourth = { ...HEPING, rows: [verifiedOrganization('和平区第一中学团委', '1700000004')] };
    expect(await handIn(heping, fourth)).toMatchObject({ result: 'refused', code: 'SHEET.PHASE_LOCKED' });
  });

  it('a 零报告 obeys the same lock and the same exceptions', async () => {
    await lock().expect(200);
    await at('2012-10-08T17:00:00.001');
    const refusal = await nil(heping, '和平区', 2).expect(400);
    expect(refusal).toMatchObject({ code: 'SHEET.PHASE_LOCKED' });
    expect(refusal.message).toBe(
      `“${FIRST_PHASE}”已于 2012-10-08 17:00 锁定，不再接收“共青团示例和平区委员会”的附表2；确需补报的，请联系团市委准予补报后再报送。`,
    );
    await grant({ form: null }).expect(201);
    expect(await nil(heping, '和平区', 2).expect(201)).toMatchObject({ kind: 'nil', late: true });
    expect((await nil(nankai, '南开区', 2).expect(400)).code).toBe('SHEET.PHASE_LOCKED');
  });

  it('an exception tells who, whom, why and until when, and is kept when withdrawn', async () => {
    await lock().expect(200);
    await at('2012-10-09T09:00:00.000');
    const granted = await grant().expect(201);
    expect(granted).toMatchObject({
      unitName: '共青团示例和平区委员会',
      form: 1,
      until: iso(UNTIL),
      reason: '示例：换届，经办人空缺',
      grantedAt: iso('2012-10-09T09:00:00.000'),
      grantedBy: expect.stringMatching(/^示例committee/),
      withdrawnAt: null,
      state: 'standing',
    });
    await at('2012-10-09T10:00:00.000');
    const withdrawn = await committee.post(`${exceptions()}/${granted.id}/withdraw`).expect(200);
    expect(withdrawn).toMatchObject({ state: 'withdrawn', withdrawnAt: iso('2012-10-09T10:00:00.000') });
    expect(await handIn(heping, HEPING)).toMatchObject({ code: 'SHEET.PHASE_LOCKED' });
    expect(await committee.get(exceptions()).expect(200)).toEqual([withdrawn]);
    const again = await committee.post(`${exceptions()}/${granted.id}/withdraw`).expect(409);
    expect(again.code).toBe('EXCEPTION.OVER');
    expect(await audited('EXCEPTION.GRANT')).toEqual([
      expect.objectContaining({
        subject: `deadline-exception:${granted.id}`,
        detail: { phaseId: phaseIds[0], unitId: unitIds['和平区'], form: 1, until: iso(UNTIL) },
      }),
    ]);
    expect(await audited('EXCEPTION.WITHDRAW')).toHaveLength(1);
  });

  it('a unit sees its own exceptions and nobody else’s', async () => {
    await lock().expect(200);
    const { id } = await grant().expect(201);
    expect((await heping.get(exceptions()).expect(200)).map((each: { id: number }) => each.id)).toEqual([id]);
    expect(await nankai.get(exceptions()).expect(200)).toEqual([]);
  });

  it.each([
    ['an end before the lock', { until: iso(LOCK) }, 422, 'EXCEPTION.UNTIL_TOO_EARLY'],
    ['a form that the phase does not collect', { form: 4 }, 422, 'EXCEPTION.FORM_NOT_DUE'],
    ['a unit that does not exist', { unitId: 2_147_483_647 }, 404, 'UNIT.NOT_FOUND'],
    ['no reason', { reason: '  ' }, 400, 'REQUEST.INVALID'],
    ['a moment without its zone', { until: '2012-10-12T17:00:00' }, 400, 'REQUEST.INVALID'],
  ])('an exception is refused with %s', async (_, differing, status, code) => {
    await lock().expect(200);
    expect((await grant(differing).expect(status)).code).toBe(code);
    expect(await committee.get(exceptions()).expect(200)).toEqual([]);
  });

  it('an exception is refused where nothing locks, where one stands already, and once its end has passed', async () => {
    expect((await grant().expect(422)).code).toBe('EXCEPTION.NO_LOCK');
    await lock().expect(200);
    await grant({ form: null }).expect(201);
    expect((await grant().expect(422)).code).toBe('EXCEPTION.STANDS');
    await grant({ until: iso('2012-10-13T17:00:00.000') }).expect(201);
    await at('2012-10-14T09:00:00.000');
    expect((await grant().expect(422)).code).toBe('EXCEPTION.UNTIL_TOO_EARLY');
  });

  it('two who grant the same at the same moment grant it once', async () => {
    await lock().expect(200);
    const answers = await Promise.all([grant(), grant()]);
    expect(answers.map((answer) => answer.statusCode).sort()).toEqual([201, 422]);
  });

  it('a cut-off ahead can be moved and a phase renamed, and both are logged', async () => {
    const change = { endsAt: iso('2012-09-30T12:00:00.000'), name: '第一阶段' };
    const phase = await committee.patch(`/api/phases/${phaseIds[0]}`, change).expect(200);
    expect(phase).toMatchObject({ ...change, locksAt: null });
    expect(await audited('PHASE.CHANGE')).toEqual([
      expect.objectContaining({
        subject: `phase:${phaseIds[0]}`,
        detail: {
          before: { name: FIRST_PHASE, endsAt: iso('2012-09-29T17:00:00.000') },
          after: change,
        },
      }),
    ]);
    await at('2012-09-30T11:00:00.000');
    expect(await handIn(heping, HEPING)).toEqual({ result: 'accepted', late: false });
  });

  it('a change of nothing is not logged', async () => {
    await committee
      .patch(`/api/phases/${phaseIds[0]}`, { endsAt: iso('2012-09-29T17:00:00.000') })
      .expect(200);
    expect(await audited('PHASE.CHANGE')).toEqual([]);
  });

  it.each([
    ['a lock at the cut-off', 0, { locksAt: iso('2012-09-29T17:00:00.000') }, '不晚于截止时间'],
    ['a lock in the past', 0, { locksAt: iso('2012-09-27T09:00:00.000') }, '锁定时间已经过去'],
    ['a lock of a phase that collects nothing', 1, { locksAt: iso('2012-11-20T00:00:00.000') }, '不必锁定'],
    ['a cut-off in the past', 0, { endsAt: iso('2012-09-27T09:59:00.000') }, '新的截止时间已经过去'],
    ['a cut-off after the next phase’s end', 0, { endsAt: iso('2012-10-20T00:00:00.000') }, '第 2 阶段'],
  ])('%s is refused', async (_, phase, change, words) => {
    const answer = await committee.patch(`/api/phases/${phaseIds[phase]}`, change).expect(422);
    expect(answer).toMatchObject({ code: 'PHASE.INVALID', message: expect.stringContaining(words) });
    expect(await audited('PHASE.CHANGE')).toEqual([]);
  });

  it('a cut-off that has passed stays, a lock that has passed can be taken away', async () => {
    await lock().expect(200);
    await at('2012-09-29T17:00:00.001');
    const late = await committee
      .patch(`/api/phases/${phaseIds[0]}`, { endsAt: iso('2012-10-01T17:00:00.000') })
      .expect(422);
    expect(late.message).toContain('截止时间不能再改');
    await at('2012-10-09T09:00:00.000');
    expect(await handIn(heping, HEPING)).toMatchObject({ code: 'SHEET.PHASE_LOCKED' });
    await lock(null).expect(200);
    expect(await handIn(heping, HEPING)).toMatchObject({ result: 'accepted', late: true });
  });

  it('who is missing what is listed, before the cut-off and after it, without whom nothing is expected of', async () => {
    await handIn(heping, HEPING);
    const missing = async (browser: Browser) => {
      const { units } = await browser.get(`/api/progress/missing?phaseId=${phaseIds[0]}`).expect(200);
      return Object.fromEntries(
        units.map((unit: { shortName: string; forms: { form: number; state: string }[] }) => [
          unit.shortName,
          unit.forms.map(({ form, state }) => `${form} ${state}`),
        ]),
      );
    };
    expect((await missing(committee))['和平区']).toEqual([2, 3, 7, 8, 9].map((form) => `${form} pending`));
    await at('2012-09-29T17:00:00.001');
    expect(await missing(heping)).toEqual({ 和平区: [2, 3, 7, 8, 9].map((form) => `${form} missing`) });
    await started.dataSource.manager.update(Unit, { shortName: '和平区' }, { closedOn: '2012-09-29' });
    expect(await missing(committee)).not.toHaveProperty('和平区');
    expect(await missing(committee)).toHaveProperty('南开区');
  });

  it('a file without a good row is a state of its own in the matrix until it is cancelled, and not received', async () => {
    const broken = { ...HEPING, rows: [verifiedOrganization('没有这个组织团委', '1700000001')] };
    expect(await handIn(heping, broken)).toMatchObject({ result: 'refused', code: 'SHEET.NO_ROW_TAKEN' });
    await noGoodRow({ unitId: unitIds['和平区']!, form: 1, rows: 4 });
    await noGoodRow({ unitId: unitIds['和平区']!, form: 2, rows: 3, state: 'cancelled' });
    const matrix = await heping.get(`/api/progress/reporting?phaseId=${phaseIds[0]}`).expect(200);
    expect(matrix).toMatchObject({ expected: 6, received: 0, rate: 0, onTimeRate: null, nothingTaken: 1 });
    expect(matrix.rows).toHaveLength(1);
    expect(matrix.rows[0].cells[0]).toMatchObject({ state: 'nothing-taken', rows: 0, refused: 4 });
    expect(matrix.rows[0].cells[1]).toMatchObject({ state: 'pending' });
    expect(matrix.byForm[0]).toMatchObject({ form: 1, expected: 1, received: 0, nothingTaken: 1 });
    expect(matrix.byKind).toEqual([expect.objectContaining({ kind: 'district', expected: 6 })]);
    expect(await handIn(heping, HEPING)).toMatchObject({ result: 'accepted' });
    await noGoodRow({ unitId: unitIds['和平区']!, form: 1, rows: 4 });
    const after = await heping.get(`/api/progress/reporting?phaseId=${phaseIds[0]}`).expect(200);
    expect(after.rows[0].cells[0]).toMatchObject({ state: 'on-time', rows: 1 });
  });

  /** A sheet of which no row could be taken, as an intake leaves it behind. */
  async function noGoodRow(of: { unitId: number; form: number; rows: number; state?: string }) {
    const now = started.clock.now();
    const query = (sql: string, values: unknown[]) => started.dataSource.query<{ id: number }[]>(sql, values);
    const [intake] = await query(
      `insert into intakes (campaign_id, unit_id, source, state, created_at, changed_at, closed_at)
       select campaign_id, id, 'web', $2, $3, $3, $3 from units where id = $1 returning id`,
      [of.unitId, of.state ?? 'open', now],
    );
    const [file] = await query(
      `insert into intake_files (intake_id, name, size, sealed_bytes, received_at, state)
       values ($1, '附表.xlsx', 1, '', $2, 'checked') returning id`,
      [intake!.id, now],
    );
    await query(
      `insert into intake_sheets (file_id, ordinal, sheet, form, unit_id, phase_id, blocked, counts, problems)
       values ($1, 1, 'Sheet1', $2, $3, $4, true, $5, '[{"code": "SHEET.NO_ROW_TAKEN", "severity": "error"}]')`,
      [file!.id, of.form, of.unitId, phaseIds[0], { rows: of.rows, good: 0, refused: of.rows }],
    );
  }
});
