import { dueFormNumbers, isCutOff, isLate, type PhaseWindow } from './campaign';
import { FORM_NUMBERS, type FormNumber } from './form';
import { shanghaiDay } from './local-time';
import { isOpenOn, type OpenDates } from './open-dates';
import { mustReport, type UnitKind } from './unit';

/** How one form of one unit in one phase stands (报送情况). Domain rules, section 6. */
export const REPORTING_STATES = ['on-time', 'late', 'nil', 'missing', 'pending', 'not-due'] as const;
export type ReportingState = (typeof REPORTING_STATES)[number];

/** Names of the states as the board and the exports print them. */
export const REPORTING_STATE_NAMES: Record<ReportingState, string> = {
  'on-time': '按时',
  late: '迟报',
  nil: '零报告',
  missing: '未报',
  pending: '待报',
  'not-due': '不需报送',
};

export interface ReportingUnit extends OpenDates {
  kind: UnitKind;
}

/** What had come in of one form up to the moment asked for: the first version decides the time, the newest the rest. */
export interface ReceivedForm {
  form: FormNumber;
  firstReceivedAt: Date;
  newestKind: 'file' | 'nil';
}

export interface ReportingCell {
  form: FormNumber;
  state: ReportingState;
  /** Is the form expected of this unit, so that it counts in the totals? */
  expected: boolean;
  /** Received by the cut-off; null while nothing has been received. */
  onTime: boolean | null;
}

/** Totals over expected forms only. `onTimeRate` = on time ÷ expected, null before the cut-off or with nothing expected. */
export interface ReportingTotals {
  expected: number;
  received: number;
  onTime: number;
  late: number;
  missing: number;
  onTimeRate: number | null;
}

/**
 * The twelve forms of one unit in one phase at a moment. Expected are the forms due in the phase, of units that
 * must report and were open at the cut-off (or are open now, before it). A form received counts as on time or
 * late by its first version; 零报告 is shown when the newest version is one. Departments and affiliates may
 * report and are then shown, but never missing.
 */
export function reportingRow(
  unit: ReportingUnit,
  phase: PhaseWindow,
  received: readonly ReceivedForm[],
  at: Date,
): ReportingCell[] {
  const due = dueFormNumbers(phase);
  const decidedOn = shanghaiDay(isCutOff(phase, at) ? phase.endsAt : at);
  const reports = mustReport(unit.kind) && isOpenOn(unit, decidedOn);
  return FORM_NUMBERS.map((form) => {
    const isDue = due.includes(form);
    const seen = isDue ? received.find((each) => each.form === form) : undefined;
    const expected = reports && isDue;
    const onTime = seen ? !isLate(phase, seen.firstReceivedAt) : null;
    return { form, expected, onTime, state: stateOf({ seen, expected, onTime, over: isCutOff(phase, at) }) };
  });
}

/** Adds up cells of one phase, of one unit or of many. */
export function reportingTotals(
  cells: readonly ReportingCell[],
  phase: Pick<PhaseWindow, 'endsAt'>,
  at: Date,
): ReportingTotals {
  const expected = cells.filter((cell) => cell.expected);
  const onTime = expected.filter((cell) => cell.onTime === true).length;
  const late = expected.filter((cell) => cell.onTime === false).length;
  return {
    expected: expected.length,
    received: onTime + late,
    onTime,
    late,
    missing: expected.filter((cell) => cell.state === 'missing').length,
    onTimeRate: isCutOff(phase, at) && expected.length > 0 ? onTime / expected.length : null,
  };
}

interface Seen {
  seen: ReceivedForm | undefined;
  expected: boolean;
  onTime: boolean | null;
  over: boolean;
}

function stateOf({ seen, expected, onTime, over }: Seen): ReportingState {
  if (seen?.newestKind === 'nil') return 'nil';
  if (seen) return onTime ? 'on-time' : 'late';
  if (!expected) return 'not-due';
  return over ? 'missing' : 'pending';
}
