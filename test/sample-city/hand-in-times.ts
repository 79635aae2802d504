import { seededNumber } from '../replica/seeded-draw';
import type { CityUnit } from './city';
import type { CollectPhase } from './unit-report';

/** One moment at which a unit sends its forms. */
export interface PlannedVisit {
  phase: CollectPhase;
  at: Date;
  /** 1 for the first file of the phase, then 2, 3 … for corrections and progress. */
  turn: number;
  /** Filled in in a hurry: some rows are wrong. */
  hurried: boolean;
  /** The whole file is wrong; the right one comes the next morning. */
  broken: boolean;
}

interface Window {
  phase: CollectPhase;
  /** First moment anybody sends, and the cut-off less half an hour. */
  from: string;
  until: string;
  /** Until when the late ones come. */
  lateUntil: string;
  never: number;
  late: number;
  /** When half of the units send again what has moved since. */
  again: { from: string; until: string; share: number };
}

const WINDOWS: Window[] = [
  {
    phase: 1,
    from: '2012-09-26T09:00:00+08:00',
    until: '2012-09-29T16:30:00+08:00',
    lateUntil: '2012-10-08T17:00:00+08:00',
    never: 0.03,
    late: 0.1,
    again: { from: '2012-10-10T09:00:00+08:00', until: '2012-10-14T17:00:00+08:00', share: 0.55 },
  },
  {
    phase: 3,
    from: '2012-10-22T09:00:00+08:00',
    until: '2012-11-09T16:30:00+08:00',
    lateUntil: '2012-11-13T17:00:00+08:00',
    never: 0.05,
    late: 0.09,
    again: { from: '2012-11-14T09:00:00+08:00', until: '2012-11-16T17:00:00+08:00', share: 0.6 },
  },
];
const DAY = 86_400_000;
const CORRECTED_SHARE = 0.15;
/** A few units send a broken file first. */
const BROKEN_SHARE = 0.06;

/** When a unit sends what, in both collecting phases. */
export function visitTimes(unit: CityUnit, seed: number): PlannedVisit[] {
  return WINDOWS.flatMap((window) => visitsIn(window, unit, seed));
}

function visitsIn(window: Window, unit: CityUnit, seed: number): PlannedVisit[] {
  const draw = (what: string) => seededNumber(seed, what, window.phase, unit.name);
  const mood = draw('mood');
  if (mood < window.never) return [];
  const late = mood < window.never + window.late;
  const at = late
    ? between(addDay(window.until), window.lateUntil, draw('when'))
    : between(window.from, window.until, draw('when') ** 0.5);
  const first: PlannedVisit = { phase: window.phase, at, turn: 1, hurried: true, broken: false };
  const visits = [...brokenBefore(first, late, draw), first];
  if (draw('corrects') < CORRECTED_SHARE) {
    visits.push({ ...first, at: new Date(at.getTime() + DAY), hurried: false });
  }
  if (draw('again') < window.again.share) {
    const later = between(window.again.from, window.again.until, draw('later'));
    visits.push({ ...first, at: later, hurried: false });
  }
  return visits.map((visit, index) => ({ ...visit, turn: index + 1 }));
}

function brokenBefore(first: PlannedVisit, late: boolean, draw: (what: string) => number): PlannedVisit[] {
  if (late || draw('broken') >= BROKEN_SHARE) return [];
  return [{ ...first, at: new Date(first.at.getTime() - 20 * 3600_000), broken: true }];
}

/** A moment of office hours between two moments, in whole minutes. */
function between(from: string, until: string, share: number): Date {
  const [start, end] = [Date.parse(from), Date.parse(until)];
  const moment = start + Math.floor((end - start) * share);
  const local = new Date(moment + 8 * 3600_000);
  const hour = 9 + (local.getUTCHours() % 8);
  local.setUTCHours(hour, local.getUTCMinutes(), 0, 0);
  return new Date(Math.min(Math.max(local.getTime() - 8 * 3600_000, start), end));
}

function addDay(moment: string): string {
  return new Date(Date.parse(moment) + DAY).toISOString();
}
