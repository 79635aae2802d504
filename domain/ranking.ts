import type { CoverageCounts } from './coverage';
import type { UnitKind } from './unit';

/** Points of the ranking score; they add up to 100. The campaign's default is 60 / 20 / 20. */
export interface RankingWeights {
  coverage: number;
  reporting: number;
  accuracy: number;
}

/** What a unit's score is made of. */
export interface UnitFigures {
  unitId: number;
  kind: UnitKind;
  /** Organizations above branch level and cadres together. */
  coverage: CoverageCounts;
  /** Claims "verified" whose page could be judged: read at least once, or confirmed to be absent. */
  claimsChecked: number;
  /** Those of them whose account is confirmed. */
  claimsConfirmed: number;
  /** Forms expected of the unit whose cut-off has passed. */
  dueForms: number;
  onTimeForms: number;
}

/** Points reached; null = not known yet, which is neither none nor full marks. */
export interface Score {
  score: number | null;
  coverageScore: number | null;
  reportingScore: number | null;
  accuracyScore: number | null;
}

export type Ranked<F extends UnitFigures = UnitFigures> = F & Score & { place: number };

/**
 * The score of a unit, 0–100: coverage (holders confirmed ÷ due, organizations above branch level and cadres
 * together), reporting (forms on time ÷ forms whose cut-off has passed) and accuracy (claims confirmed ÷ claims
 * checked), by the campaign's weights. A part that is not known takes no points and gives none: its weight is
 * shared among the known parts. Without coverage there is no score. Rounded to 0.01. Domain rules, section 6.
 */
export function scoreOf(figures: UnitFigures, weights: RankingWeights): Score {
  const shares = {
    coverage: share(figures.coverage.confirmed, figures.coverage.due),
    reporting: share(figures.onTimeForms, figures.dueForms),
    accuracy: share(figures.claimsConfirmed, figures.claimsChecked),
  };
  const parts = (['coverage', 'reporting', 'accuracy'] as const).filter((part) => shares[part] !== null);
  const points = (part: keyof RankingWeights): number | null =>
    shares[part] === null ? null : toCents(shares[part] * weights[part]);
  const reached = parts.reduce((sum, part) => sum + shares[part]! * weights[part], 0);
  const reachable = parts.reduce((sum, part) => sum + weights[part], 0);
  return {
    score: shares.coverage === null || reachable === 0 ? null : toCents((reached / reachable) * 100),
    coverageScore: points('coverage'),
    reportingScore: points('reporting'),
    accuracyScore: points('accuracy'),
  };
}

/**
 * Units with score and place, best first. Equal scores (to 0.01, as printed) share a place and the next one is
 * left out: 1, 2, 2, 4. Units without a score share the place after the last scored one. Equal units keep the
 * order they came in.
 */
export function rank<F extends UnitFigures>(units: readonly F[], weights: RankingWeights): Ranked<F>[] {
  const scored = units.map((unit) => ({ ...unit, ...scoreOf(unit, weights) }));
  const ordered = scored.sort((a, b) => (b.score ?? -1) - (a.score ?? -1));
  return ordered.map((unit) => ({
    ...unit,
    place: 1 + ordered.filter((other) => (other.score ?? -1) > (unit.score ?? -1)).length,
  }));
}

/**
 * How many places a unit went up (+) or down (−) since an earlier ranking of the same peers; null when it had
 * no score then or has none now.
 */
export function movementOf(now: Ranked, before: Ranked | undefined): number | null {
  if (now.score === null || before === undefined || before.score === null) return null;
  return before.place - now.place;
}

/** The units a unit is compared with: those of its kind; all of them when no kind is given. */
export function peersOf<F extends { kind: UnitKind }>(units: readonly F[], kind: UnitKind | null): F[] {
  return units.filter((unit) => kind === null || unit.kind === kind);
}

function share(part: number, whole: number | null): number | null {
  return whole ? part / whole : null;
}

function toCents(points: number): number {
  return Math.round(points * 100) / 100;
}
