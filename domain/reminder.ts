import type { FormNumber } from './form';
import { shanghaiIso } from './local-time';

/**
 * How near the cut-off or the lock is: each stage is one cause to remind (催报), and one unit is reminded once per
 * cause. `three-days`, `one-day`, `last-hours` (3) lie before the cut-off; `passed` follows it, `locking` is the last
 * day before the phase locks.
 */
export const REMINDER_STAGES = ['three-days', 'one-day', 'last-hours', 'passed', 'locking'] as const;
export type ReminderStage = (typeof REMINDER_STAGES)[number];

const HOUR = 3_600_000;

/** What reminding needs to know of a phase; `locksAt` null: it never locks. */
export interface RemindedPhase {
  name: string;
  /** The cut-off. */
  endsAt: Date;
  locksAt: Date | null;
}

/** The stage of a phase at a moment; null more than three days before the cut-off and once the phase is locked. */
export function reminderStage({ endsAt, locksAt }: RemindedPhase, at: Date): ReminderStage | null {
  const left = endsAt.getTime() - at.getTime();
  if (left > 72 * HOUR) return null;
  if (left > 24 * HOUR) return 'three-days';
  if (left > 3 * HOUR) return 'one-day';
  if (left >= 0) return 'last-hours';
  if (locksAt === null) return 'passed';
  const untilLock = locksAt.getTime() - at.getTime();
  if (untilLock <= 0) return null;
  return untilLock <= 24 * HOUR ? 'locking' : 'passed';
}

/**
 * Does the timetable remind at this moment by itself? In every stage, but of a cut-off that has passed only for three
 * days: later a person decides.
 */
export function isRemindedByItself(phase: RemindedPhase, at: Date): boolean {
  const stage = reminderStage(phase, at);
  if (stage !== 'passed') return stage !== null;
  return at.getTime() - phase.endsAt.getTime() <= 72 * HOUR;
}

/** The cause of a reminder: the phase and its stage. A unit or a group hears of one cause once. */
export function reminderCause(phaseId: number, stage: ReminderStage): string {
  return `phase:${phaseId}/${stage}`;
}

export interface ReminderText {
  title: string;
  body: string;
}

/** What one unit is told: which forms are missing, until when, and what to do. `forms` is not empty. */
export function unitReminder(of: {
  phase: RemindedPhase;
  unitName: string;
  forms: readonly FormNumber[];
  stage: ReminderStage;
}): ReminderText {
  const { phase, unitName, forms, stage } = of;
  const missing = `附表${forms.join('、')}`;
  const title = `还有 ${forms.length} 份附表未报（${phase.name}）`;
  const ask = '请尽快上传；确实没有内容的，请报“零报告”。';
  return {
    title,
    body: `${unitName}：“${phase.name}”的${missing}尚未收到。${deadlineSentence(phase, stage)}${ask}`,
  };
}

/** One unit that has not handed everything in. */
export interface MissingUnit {
  unitName: string;
  forms: readonly FormNumber[];
}

/**
 * What a work group is told: everybody who is missing, one line each. At most `limit` bytes of UTF-8, as robots
 * take no more: then the list is cut and says how many were left out.
 */
export function groupReminder(
  of: { phase: RemindedPhase; missing: readonly MissingUnit[]; stage: ReminderStage },
  limit = 2000,
): ReminderText {
  const { phase, missing, stage } = of;
  const title = `催报：${missing.length} 个单位未报齐（${phase.name}）`;
  const head = `${title}。${deadlineSentence(phase, stage)}`;
  const lines = missing.map(({ unitName, forms }) => `${unitName}（附表${forms.join('、')}）`);
  return { title, body: fitted(head, lines, limit) };
}

function fitted(head: string, lines: readonly string[], limit: number): string {
  const rest = (left: number) => `……等共 ${left} 个单位，名单见系统“报送情况”。`;
  const reserve = bytesOf(rest(lines.length)) + 1;
  const taken = [head];
  let size = bytesOf(head);
  for (const [index, line] of lines.entries()) {
    const room = index === lines.length - 1 ? limit : limit - reserve;
    if (size + 1 + bytesOf(line) > room) return [...taken, rest(lines.length)].join('\n');
    taken.push(line);
    size += 1 + bytesOf(line);
  }
  return taken.join('\n');
}

function deadlineSentence({ endsAt, locksAt }: RemindedPhase, stage: ReminderStage): string {
  if (stage === 'passed') {
    const lock = locksAt === null ? '' : `，${clockText(locksAt)}后不再接收`;
    return `截止时间 ${clockText(endsAt)}已过，现在报送记为迟报${lock}。`;
  }
  if (stage === 'locking') return `${clockText(locksAt!)}后不再接收，现在报送记为迟报。`;
  return `截止时间 ${clockText(endsAt)}。`;
}

/** `11月9日17:00`, as Shanghai clocks show it. */
function clockText(moment: Date): string {
  const [, month, day, time] = /^\d+-(\d+)-(\d+)T(\d+:\d+)/.exec(shanghaiIso(moment))!;
  return `${Number(month)}月${Number(day)}日${time}`;
}

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}
