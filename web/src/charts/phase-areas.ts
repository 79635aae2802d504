import type { Schemas } from '../api/schemas';
import { formatDay } from '../i18n/moment-format';
import type { ChartPalette } from './chart-palette';

interface AreaEnd {
  name?: string;
  xAxis: string;
  itemStyle?: { color: string };
}

/** The phases as shaded areas over an axis of days, cut to the days that are shown. */
export function phaseAreas(
  phases: Schemas['PhaseDto'][],
  days: string[],
  palette: ChartPalette,
  labelOf: (phase: Schemas['PhaseDto']) => string,
): [AreaEnd, AreaEnd][] {
  const first = days[0];
  const last = days.at(-1);
  if (!first || !last) return [];
  return phases
    .map((phase) => ({ phase, from: formatDay(phase.startsAt), to: formatDay(phase.endsAt) }))
    .filter(({ from, to }) => from <= last && to >= first)
    .map(({ phase, from, to }): [AreaEnd, AreaEnd] => [
      { name: labelOf(phase), xAxis: from < first ? first : from, itemStyle: { color: palette[phase.kind] } },
      { xAxis: to > last ? last : to },
    ]);
}
