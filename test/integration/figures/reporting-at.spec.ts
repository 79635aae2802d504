import type { Campaign } from '../../../server/modules/campaigns/campaign.entity';
import type { Phase } from '../../../server/modules/campaigns/phase.entity';
import type { DeadlineException } from '../../../server/modules/deadlines/deadline-exception.entity';
import type { Unit } from '../../../server/modules/units/unit.entity';
import { aCampaign } from '../../builders/a-campaign';
import { aSubmission } from '../../builders/a-submission';
import { aUnit } from '../../builders/a-unit';
import { figuresDatabase, momentOf, type FiguresDatabase } from './figures-database';

const moment = (text: string): Date => new Date(`${text}+08:00`);
const IN_TIME = moment('2012-09-28T10:00');
const CUT_OFF = moment('2012-09-29T17:00');
const TOO_LATE = moment('2012-10-08T10:00');

describe('Reporting at a moment', () => {
  let figures: FiguresDatabase;
  let campaign: Campaign;
  let phase: Phase;
  let unit: Unit;

  beforeAll(async () => {
    figures = await figuresDatabase();
  });
  afterAll(() => figures.close());
  beforeEach(async () => {
    campaign = await aCampaign(figures.db);
    phase = campaign.phases[0]!;
    unit = await aUnit(figures.db, { campaignId: campaign.id });
  });

  const matrixAt = (at: Date, choice = {}) =>
    figures.reports.matrixAt(momentOf(campaign, at), { phaseId: phase.id, unitId: null, ...choice });
  const form1At = async (at: Date) => (await matrixAt(at)).rows[0]!.cells[0]!;

  it('follows a form through its versions: the first decides the time, the newest the rest', async () => {
    const of = { unit, phase };
    const first = await aSubmission(figures.db, of, { receivedAt: IN_TIME, isCurrent: false, rowsTaken: 3 });
    const second = await aSubmission(figures.db, of, { receivedAt: TOO_LATE, version: 2, rowsTaken: 9 });
    expect(await form1At(new Date(IN_TIME.getTime() - 1))).toMatchObject({
      state: 'pending',
      newest: null,
    });
    expect(await form1At(IN_TIME)).toMatchObject({
      state: 'on-time',
      receivedAt: IN_TIME,
      newest: { submissionId: first.id, rowsTaken: 3 },
    });
    expect(await form1At(TOO_LATE)).toMatchObject({
      state: 'on-time',
      receivedAt: IN_TIME,
      newest: { submissionId: second.id, rowsTaken: 9 },
    });
  });

  it('does not count a file whose every row was refused, at any moment', async () => {
    const of = { unit, phase };
    const empty = { rowsTaken: 0, rowsRefused: 5 };
    await aSubmission(figures.db, of, { receivedAt: IN_TIME, isCurrent: false, ...empty });
    await aSubmission(figures.db, of, { receivedAt: TOO_LATE, version: 2 });
    expect(await form1At(CUT_OFF)).toMatchObject({
      state: 'nothing-taken',
      onTime: null,
      receivedAt: null,
      newest: { rowsTaken: 0, rowsRefused: 5 },
    });
    expect(await form1At(TOO_LATE)).toMatchObject({ state: 'late', receivedAt: TOO_LATE });
    const before = new Date(TOO_LATE.getTime() - 1);
    expect((await matrixAt(before)).totals).toMatchObject({ received: 0, missing: 6, nothingTaken: 1 });
  });

  it('says until when a unit may still hand in after the lock, as it stood at the moment', async () => {
    const [granted, withdrawn] = [moment('2012-10-09T10:00'), moment('2012-10-10T10:00')];
    phase.locksAt = moment('2012-10-08T17:00');
    const until = moment('2012-10-12T17:00');
    const exception = {
      unitId: unit.id,
      form: null,
      until,
      grantedAt: granted,
      withdrawnAt: withdrawn,
    };
    phase.exceptions = [exception as DeadlineException];
    expect((await form1At(new Date(granted.getTime() - 1))).exceptedUntil).toBeNull();
    expect((await form1At(granted)).exceptedUntil).toEqual(until);
    expect((await form1At(withdrawn)).exceptedUntil).toBeNull();
    const { cells } = (await matrixAt(granted)).rows[0]!;
    expect(cells.filter((each) => each.exceptedUntil).map((each) => each.form)).toEqual([1, 2, 3, 7, 8, 9]);
  });

  it('is pending at the cut-off, missing after it, and late once handed in', async () => {
    await aSubmission(figures.db, { unit, phase }, { receivedAt: TOO_LATE });
    expect((await form1At(CUT_OFF)).state).toBe('pending');
    expect((await form1At(new Date(CUT_OFF.getTime() + 1))).state).toBe('missing');
    expect((await form1At(TOO_LATE)).state).toBe('late');
  });

  it('adds up six forms a unit, and leaves departments out', async () => {
    const department = await aUnit(figures.db, { campaignId: campaign.id, kind: 'department' });
    await aSubmission(figures.db, { unit, phase }, { receivedAt: IN_TIME });
    await aSubmission(figures.db, { unit, phase }, { receivedAt: TOO_LATE, form: 7, kind: 'nil' });
    await aSubmission(figures.db, { unit: department, phase }, { receivedAt: IN_TIME });
    const { totals, rows } = await matrixAt(TOO_LATE);
    expect(rows.map((row) => row.unit.kind)).toEqual(['district', 'department']);
    expect(totals).toEqual({
      expected: 6,
      received: 2,
      rate: 2 / 6,
      onTime: 1,
      onTimeRate: 1 / 6,
      late: 1,
      missing: 4,
      nothingTaken: 0,
    });
  });

  it('shows one kind, or one unit, with the totals of these', async () => {
    const bureau = await aUnit(figures.db, { campaignId: campaign.id, kind: 'bureau' });
    const only = async (choice: object) => (await matrixAt(TOO_LATE, choice)).rows.map((row) => row.unit.id);
    expect(await only({ kind: 'bureau' })).toEqual([bureau.id]);
    expect(await only({ unitId: unit.id })).toEqual([unit.id]);
    expect((await matrixAt(TOO_LATE, { kind: 'bureau' })).totals.expected).toBe(6);
  });

  it('shows the newest collect phase begun, and refuses a phase that does not collect', async () => {
    const shown = async (at: Date) => (await matrixAt(at, { phaseId: undefined })).phase.ordinal;
    expect(await shown(moment('2012-09-20T00:00'))).toBe(1);
    expect(await shown(moment('2012-10-14T00:00'))).toBe(1);
    expect(await shown(moment('2012-10-15T00:00'))).toBe(3);
    await expect(matrixAt(TOO_LATE, { phaseId: campaign.phases[1]!.id })).rejects.toMatchObject({
      problem: { code: 'PHASE.UNKNOWN' },
    });
  });
});
