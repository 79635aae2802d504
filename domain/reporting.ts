import { dueFormNumbers, isCutOff, isLate, type PhaseWindow } from './campaign';
import { FORM_NUMBERS, type FormNumber } from './form';
import { shanghaiDay } from './local-time';
import { isOpenOn, type OpenDates } from './open-dates';
import { mustReport, type UnitKind } from './unit';

/**
 * How one form of one unit in one phase stands (报送情况). nothing-taken: handed in, but every row was refused, so
 * that it is not received. Domain rules, section 6.
 */
export const REPORTING_STATES = [
  'on-time',
  'late',
  'nil',
  'nothing-taken',
  'missing',
  'pending',
  'not-due',
] as const;
export type ReportingState = (typeof REPORTING_STATES)[number];

/** Names of the states as the board and the exports print them. */
export const REPORTING_STATE_NAMES: Record<ReportingState, string> = {
  'on-time': '按时',
  late: '迟报',
  nil: '零报告',
  'nothing-taken': '全部退回',
  missing: '未报',
  pending: '待报',
  'not-due': '不需报送',
};

export interface ReportingUnit extends OpenDates {
  kind: UnitKind;
}

/** Something handed in for a form: a version, or a sheet whose every row was refused, which changes nothing. */
export interface ReceivedVersion {
  receivedAt: Date;
  kind: 'file' | 'nil';
  rowsTaken: number;
}

/** What had come in of one form up to the moment asked for, oldest version first; at least one. */
export interface ReceivedForm {
  form: FormNumber;
  versions: readonly ReceivedVersion[];
}

export interface ReportingCell {
  form: FormNumber;
  state: ReportingState;
  /** Is the form expected of this unit, so that it counts in the totals? */
  expected: boolean;
  /** When it was received, which decides on time or late; null while it has not been. */
  receivedAt: Date | null;
  /** Received by the cut-off; null while nothing has been received. */
  onTime: boolean | null;
}

/**
 * Totals over expected forms only: received = on time + late; missing = the rest, once the cut-off has passed,
 * those of which nothing was taken among them. `rate` = received ÷ expected; `onTimeRate` = on time ÷ expected, null
 * before the cut-off. Both are null with nothing expected.
 */
export interface ReportingTotals {
  expected: number;
  received: number;
  rate: number | null;
  onTime: number;
  onTimeRate: number | null;
  late: number;
  missing: number;
  nothingTaken: number;
}

/** What counts as received is what was taken: accepted rows, or the declaration that there are none. */
export function isTaken({ kind, rowsTaken }: Pick<ReceivedVersion, 'kind' | 'rowsTaken'>): boolean {
  return kind === 'nil' || rowsTaken > 0;
}

/**
 * When a form was received: null when nothing was taken of it. Rows are as old as the first version of which rows
 * were taken, so that neither a file without a good row nor a 零报告 buys time for them; a 零报告 is as old as the
 * first version that was taken at all.
 */
export function receivedSince(versions: readonly ReceivedVersion[]): Date | null {
  const taken = versions.filter(isTaken);
  const first = taken.at(-1)?.kind === 'file' ? taken.find((each) => each.rowsTaken > 0) : taken[0];
  return first?.receivedAt ?? null;
}

/**
 * The twelve forms of one unit in one phase at a moment. Expected are the forms due in the phase, of units that
 * must report and were open at the cut-off (or are open now, before it). 零报告 is shown when the newest version is
 * one. Departments and affiliates may report and are then shown, but never missing.
 */
export function reportingRow(
  unit: ReportingUnit,
  phase: PhaseWindow,
  received: readonly ReceivedForm[],
  at: Date,
): ReportingCell[] {
  const due = dueFormNumbers(phase);
  const over = isCutOff(phase, at);
  const reports = mustReport(unit.kind) && isOpenOn(unit, shanghaiDay(over ? phase.endsAt : at));
  return FORM_NUMBERS.map((form) => {
    const isDue = due.includes(form);
    const expected = reports && isDue;
    const seen = isDue ? received.find((each) => each.form === form) : undefined;
    const versions = seen?.versions ?? [];
    const receivedAt = receivedSince(versions);
    const onTime = receivedAt && !isLate(phase, receivedAt);
    return { form, expected, receivedAt, onTime, state: stateOf({ versions, expected, onTime, over }) };
  });
}

/** Adds up cells of one phase, of one unit or of many. */
export function reportingTotals(
  cells: readonly ReportingCell[],
  phase: Pick<PhaseWindow, 'endsAt'>,
  at: Date,
): ReportingTotals {
  const over = isCutOff(phase, at);
  const due = cells.filter((cell) => cell.expected);
  const expected = due.length;
  const onTime = due.filter((cell) => cell.onTime === true).length;
  const late = due.filter((cell) => cell.onTime === false).length;
  const received = onTime + late;
  return {
    expected,
    received,
    rate: expected > 0 ? received / expected : null,
    onTime,
    onTimeRate: over && expected > 0 ? onTime / expected : null,
    late,
    missing: over ? expected - received : 0,
    nothingTaken: due.filter((cell) => cell.state === 'nothing-taken').length,
  };
}

/** Is a form expected and not received: missing, still to come, or handed in without a good row? */
export function isOutstanding(cell: ReportingCell): boolean {
  return cell.expected && cell.onTime === null;
}

interface Seen {
  versions: readonly ReceivedVersion[];
  expected: boolean;
  onTime: boolean | null;
  over: boolean;
}

function stateOf({ versions, expected, onTime, over }: Seen): ReportingState {
  const newest = versions.findLast(isTaken);
  if (newest?.kind === 'nil') return 'nil';
  if (newest) return onTime ? 'on-time' : 'late';
  if (versions.length > 0) return 'nothing-taken';
  if (!expected) return 'not-due';
  return over ? 'missing' : 'pending';
}
