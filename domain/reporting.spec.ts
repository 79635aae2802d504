import type { PhaseWindow } from './campaign';
import type { FormNumber } from './form';
import { reportingRow, reportingTotals, type ReceivedForm, type ReportingUnit } from './reporting';
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

const form1 = (firstReceivedAt: Date, newestKind: ReceivedForm['newestKind'] = 'file'): ReceivedForm[] => [
  { form: 1, firstReceivedAt, newestKind },
];
const cellOf = (unit: ReportingUnit, received: ReceivedForm[], at: Date) =>
  reportingRow(unit, phase, received, at)[0]!;

describe('One form of one unit in one phase', () => {
  it.each<[string, ReceivedForm[], Date, string, boolean | null]>([
    ['nothing, before the cut-off', [], BEFORE, 'pending', null],
    ['nothing, at the cut-off', [], CUT_OFF, 'pending', null],
    ['nothing, after the cut-off', [], AFTER, 'missing', null],
    ['received before the cut-off', form1(BEFORE), AFTER, 'on-time', true],
    ['received at the cut-off', form1(CUT_OFF), AFTER, 'on-time', true],
    ['received a second after it', form1(AFTER), AFTER, 'late', false],
    ['nothing to report, in time', form1(BEFORE, 'nil'), AFTER, 'nil', true],
    ['nothing to report, too late', form1(AFTER, 'nil'), AFTER, 'nil', false],
  ])('%s: %s', (_, received, at, state, onTime) => {
    expect(cellOf(district, received, at)).toEqual({ form: 1, state, onTime, expected: true });
  });

  it('is not due when it does not belong to the phase, even if something came', () => {
    const cells = reportingRow(
      district,
      phase,
      [{ form: 4, firstReceivedAt: BEFORE, newestKind: 'file' }],
      AFTER,
    );
    expect(cells).toHaveLength(12);
    expect(cells[3]).toEqual({ form: 4, state: 'not-due', onTime: null, expected: false });
  });

  it.each(UNIT_KINDS)('a %s with nothing is missing only if it must report', (kind) => {
    expect(cellOf({ ...district, kind }, [], AFTER).state).toBe(mustReport(kind) ? 'missing' : 'not-due');
  });

  it('a department that reports is shown, not counted', () => {
    expect(cellOf({ ...district, kind: 'department' }, form1(AFTER), AFTER)).toEqual({
      form: 1,
      state: 'late',
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
    { form: 1, firstReceivedAt: BEFORE, newestKind: 'file' },
    { form: 2, firstReceivedAt: BEFORE, newestKind: 'nil' },
    { form: 3, firstReceivedAt: AFTER, newestKind: 'file' },
  ];

  it('are over expected forms: on time + late = received', () => {
    const cells = reportingRow(district, phase, received, AFTER);
    const guest = reportingRow({ ...district, kind: 'affiliate' }, phase, received, AFTER);
    expect(reportingTotals([...cells, ...guest], phase, AFTER)).toEqual({
      expected: 6,
      received: 3,
      onTime: 2,
      late: 1,
      missing: 3,
      onTimeRate: 2 / 6,
    });
  });

  it('have no rate before the cut-off, and none when nothing is expected', () => {
    const cells = reportingRow(district, phase, received, BEFORE);
    expect(reportingTotals(cells, phase, BEFORE)).toMatchObject({
      expected: 6,
      missing: 0,
      onTimeRate: null,
    });
    expect(reportingTotals([], phase, AFTER).onTimeRate).toBeNull();
  });
});
