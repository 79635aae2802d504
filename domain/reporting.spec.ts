import type { PhaseWindow } from './campaign';
import type { FormNumber } from './form';
import {
  isOutstanding,
  receivedSince,
  reportingRow,
  reportingTotals,
  type ReceivedForm,
  type ReceivedVersion,
  type ReportingUnit,
} from './reporting';
import { mustReport, UNIT_KINDS } from './unit';

const moment = (text: string): Date => new Date(`${text}+08:00`);
const phase: PhaseWindow = {
  kind: 'collect',
  startsAt: moment('2012-09-25T00:00'),
  endsAt: moment('2012-09-29T17:00'),
  dueForms: [1, 2, 3, 7, 8, 9].map((form) => ({ form: form as FormNumber, scope: 'above-branch' })),
};
const BEFORE = moment('2012-09-28T12:00');
const CUT_OFF = moment('2012-09-29T17:00');
const AFTER = moment('2012-09-29T17:00:01');
const district: ReportingUnit = { kind: 'district', openedOn: null, closedOn: null };

const rows = (receivedAt: Date): ReceivedVersion => ({ receivedAt, kind: 'file', rowsTaken: 3 });
const nil = (receivedAt: Date): ReceivedVersion => ({ receivedAt, kind: 'nil', rowsTaken: 0 });
const refused = (receivedAt: Date): ReceivedVersion => ({ receivedAt, kind: 'file', rowsTaken: 0 });
const form1 = (...versions: ReceivedVersion[]): ReceivedForm[] => [{ form: 1, versions }];
const cellOf = (unit: ReportingUnit, received: ReceivedForm[], at: Date) =>
  reportingRow(unit, phase, received, at)[0]!;

describe('One form of one unit in one phase', () => {
  it.each<[string, ReceivedForm[], Date, string, Date | null]>([
    ['nothing, before the cut-off', [], BEFORE, 'pending', null],
    ['nothing, at the cut-off', [], CUT_OFF, 'pending', null],
    ['nothing, after the cut-off', [], AFTER, 'missing', null],
    ['received before the cut-off', form1(rows(BEFORE)), AFTER, 'on-time', BEFORE],
    ['received at the cut-off', form1(rows(CUT_OFF)), AFTER, 'on-time', CUT_OFF],
    ['received a second after it', form1(rows(AFTER)), AFTER, 'late', AFTER],
    ['corrected too late', form1(rows(BEFORE), rows(AFTER)), AFTER, 'on-time', BEFORE],
    ['nothing to report, in time', form1(nil(BEFORE)), AFTER, 'nil', BEFORE],
    ['nothing to report, too late', form1(nil(AFTER)), AFTER, 'nil', AFTER],
    ['rows in time, then nothing to report', form1(rows(BEFORE), nil(AFTER)), AFTER, 'nil', BEFORE],
    ['nothing to report in time, then rows', form1(nil(BEFORE), rows(AFTER)), AFTER, 'late', AFTER],
    ['no good row, in time', form1(refused(BEFORE)), BEFORE, 'nothing-taken', null],
    ['no good row, after the cut-off', form1(refused(BEFORE)), AFTER, 'nothing-taken', null],
    ['no good row in time, good ones late', form1(refused(BEFORE), rows(AFTER)), AFTER, 'late', AFTER],
    ['good rows, then none', form1(rows(BEFORE), refused(AFTER)), AFTER, 'on-time', BEFORE],
    ['nothing to report, then no good row', form1(nil(BEFORE), refused(AFTER)), AFTER, 'nil', BEFORE],
  ])('%s: %s', (_, received, at, state, receivedAt) => {
    const onTime = receivedAt && receivedAt <= CUT_OFF;
    expect(cellOf(district, received, at)).toEqual({ form: 1, state, receivedAt, onTime, expected: true });
  });

  it('has not been received without a version', () => expect(receivedSince([])).toBeNull());

  it('is not due when it does not belong to the phase, even if something came', () => {
    const cells = reportingRow(district, phase, [{ form: 4, versions: [rows(BEFORE)] }], AFTER);
    expect(cells).toHaveLength(12);
    expect(cells[3]).toEqual({
      form: 4,
      state: 'not-due',
      receivedAt: null,
      onTime: null,
      expected: false,
    });
  });

  it.each(UNIT_KINDS)('a %s with nothing is missing only if it must report', (kind) => {
    expect(cellOf({ ...district, kind }, [], AFTER).state).toBe(mustReport(kind) ? 'missing' : 'not-due');
  });

  it('a department that reports is shown, not counted', () => {
    expect(cellOf({ ...district, kind: 'department' }, form1(rows(AFTER)), AFTER)).toEqual({
      form: 1,
      state: 'late',
      receivedAt: AFTER,
      onTime: false,
      expected: false,
    });
  });

  it.each([
    ['closed before the cut-off', { openedOn: null, closedOn: '2012-09-29' }, 'not-due'],
    ['closed after the cut-off', { openedOn: null, closedOn: '2012-09-30' }, 'missing'],
    ['opened after the cut-off', { openedOn: '2012-10-01', closedOn: null }, 'not-due'],
  ])('a unit %s', (_, dates, state) => {
    expect(cellOf({ kind: 'district', ...dates }, [], moment('2012-11-19T09:00')).state).toBe(state);
  });
});

describe('Totals of a phase', () => {
  const received: ReceivedForm[] = [
    { form: 1, versions: [rows(BEFORE)] },
    { form: 2, versions: [nil(BEFORE)] },
    { form: 3, versions: [rows(AFTER)] },
    { form: 7, versions: [refused(BEFORE)] },
  ];

  it('are over expected forms: on time + late = received, and what took nothing is missing', () => {
    const cells = reportingRow(district, phase, received, AFTER);
    const guest = reportingRow({ ...district, kind: 'affiliate' }, phase, received, AFTER);
    expect(reportingTotals([...cells, ...guest], phase, AFTER)).toEqual({
      expected: 6,
      received: 3,
      rate: 3 / 6,
      onTime: 2,
      onTimeRate: 2 / 6,
      late: 1,
      missing: 3,
      nothingTaken: 1,
    });
  });

  it('name what is outstanding, never of whoever need not report', () => {
    const outstanding = (unit: ReportingUnit, at: Date) =>
      reportingRow(unit, phase, received, at)
        .filter(isOutstanding)
        .map((cell) => `${cell.form} ${cell.state}`);
    expect(outstanding(district, BEFORE)).toEqual(['7 nothing-taken', '8 pending', '9 pending']);
    expect(outstanding(district, AFTER)).toEqual(['7 nothing-taken', '8 missing', '9 missing']);
    expect(outstanding({ ...district, kind: 'affiliate' }, AFTER)).toEqual([]);
  });

  it('have no on-time rate before the cut-off, and no rate when nothing is expected', () => {
    const cells = reportingRow(district, phase, received.slice(0, 2), BEFORE);
    const before = { expected: 6, missing: 0, rate: 2 / 6, onTimeRate: null };
    expect(reportingTotals(cells, phase, BEFORE)).toMatchObject(before);
    expect(reportingTotals([], phase, AFTER)).toMatchObject({ rate: null, onTimeRate: null });
  });
});
