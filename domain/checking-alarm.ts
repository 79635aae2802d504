import type { Platform } from './platform';

/** What can be wrong with the checking (核验) as a whole, gravest first. */
export const CHECKING_ALARM_KINDS = [
  'no-worker',
  'host-stopped',
  'parser-drift',
  'nothing-read',
  'not-asked',
  'behind',
  'stale-basis',
] as const;
export type CheckingAlarmKind = (typeof CHECKING_ALARM_KINDS)[number];

/** A page of a parser version that is not understood this often, of at least so many answers, has changed its form. */
export const DRIFT_LIMIT = { share: 0.05, answers: 20 } as const;
/** An account whose turn was this many hours ago and has not come is behind the plan. */
export const BEHIND_HOURS = 24;
/** Accounts that are due and hosts that are open, and still no page in this many hours: something is broken. */
const SILENT_HOURS = 1;
const HOUR = 3_600_000;

export interface AlarmedHost {
  host: string;
  stoppedUntil: Date | null;
}

/** How one version of a parser fared in the last day. */
export interface ParserAnswers {
  parserVersion: string;
  /** Visits in which the platform answered with a page. */
  answered: number;
  /** Those of them whose page could not be understood. */
  drifted: number;
}

export interface PlatformQueue {
  platform: Platform;
  /** Accounts on the timetable. */
  waiting: number;
  due: number;
  oldestDueAt: Date | null;
  /** By what its accounts are read: requests to pages, people (or, once it has closed, nobody any more), or nothing. */
  readBy: 'requests' | 'people' | 'nothing';
}

/** The whole of the checking at a moment, as far as it can be wrong. */
export interface CheckingFigures {
  workersAlive: number;
  readsLastHour: number;
  hosts: readonly AlarmedHost[];
  parsers: readonly ParserAnswers[];
  platforms: readonly PlatformQueue[];
  /** Verified accounts whose last reading is older than the limit. */
  stale: number;
}

/** One thing that is wrong. `subject` names the host, parser version or platform, null where it is the whole. */
export interface CheckingAlarm {
  kind: CheckingAlarmKind;
  subject: string | null;
  /** Since when, or for a stopped host until when; null where no moment belongs to it. */
  at: Date | null;
  /** How many accounts or pages it is about. */
  count: number;
}

/** Is the drift of this parser beyond what single odd pages explain? Too few answers say nothing. */
export function isDrifting({ answered, drifted }: ParserAnswers): boolean {
  return answered >= DRIFT_LIMIT.answers && drifted / answered >= DRIFT_LIMIT.share;
}

/** Everything that is wrong with the checking now, gravest first; empty when all is well. */
export function checkingAlarms(figures: CheckingFigures, now: Date): CheckingAlarm[] {
  return [
    ...missingWorkers(figures),
    ...stoppedHosts(figures),
    ...driftingParsers(figures),
    ...silence(figures, now),
    ...figures.platforms.flatMap(notAsked),
    ...figures.platforms.flatMap((queue) => behind(queue, now)),
    ...staleBasis(figures),
  ];
}

const dueIn = (platforms: readonly PlatformQueue[]): number =>
  platforms.reduce((sum, { due }) => sum + due, 0);

function missingWorkers(figures: CheckingFigures): CheckingAlarm[] {
  const count = dueIn(figures.platforms);
  if (figures.workersAlive > 0 || count === 0) return [];
  return [{ kind: 'no-worker', subject: null, at: oldestDue(figures.platforms), count }];
}

function stoppedHosts({ hosts }: CheckingFigures): CheckingAlarm[] {
  return hosts.flatMap(({ host, stoppedUntil }) =>
    stoppedUntil === null ? [] : { kind: 'host-stopped', subject: host, at: stoppedUntil, count: 0 },
  );
}

function driftingParsers({ parsers }: CheckingFigures): CheckingAlarm[] {
  return parsers.filter(isDrifting).map(({ parserVersion, drifted }) => ({
    kind: 'parser-drift',
    subject: parserVersion,
    at: null,
    count: drifted,
  }));
}

/** Said only where nothing else explains it: workers live, a host is open, the work has been due for an hour. */
function silence(figures: CheckingFigures, now: Date): CheckingAlarm[] {
  const platforms = figures.platforms.filter(({ readBy }) => readBy === 'requests');
  const since = oldestDue(platforms);
  const isExplained =
    figures.workersAlive === 0 || figures.hosts.every(({ stoppedUntil }) => stoppedUntil !== null);
  if (isExplained || figures.readsLastHour > 0 || !isOlder(since, SILENT_HOURS, now)) return [];
  return [{ kind: 'nothing-read', subject: null, at: since, count: dueIn(platforms) }];
}

function notAsked({ platform, waiting, readBy }: PlatformQueue): CheckingAlarm[] {
  if (readBy !== 'nothing' || waiting === 0) return [];
  return [{ kind: 'not-asked', subject: platform, at: null, count: waiting }];
}

function behind({ platform, due, oldestDueAt, readBy }: PlatformQueue, now: Date): CheckingAlarm[] {
  if (readBy !== 'requests' || !isOlder(oldestDueAt, BEHIND_HOURS, now)) return [];
  return [{ kind: 'behind', subject: platform, at: oldestDueAt, count: due }];
}

function staleBasis({ stale }: CheckingFigures): CheckingAlarm[] {
  return stale === 0 ? [] : [{ kind: 'stale-basis', subject: null, at: null, count: stale }];
}

function oldestDue(platforms: readonly PlatformQueue[]): Date | null {
  const moments = platforms.flatMap(({ oldestDueAt }) => oldestDueAt?.getTime() ?? []);
  return moments.length === 0 ? null : new Date(Math.min(...moments));
}

function isOlder(moment: Date | null, hours: number, now: Date): boolean {
  return moment !== null && now.getTime() - moment.getTime() >= hours * HOUR;
}
