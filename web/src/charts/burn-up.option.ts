import type { EChartsCoreOption } from 'echarts/core';
import type { Schemas } from '../api/schemas';
import { formatCount, formatRate } from '../i18n/figure-format';
import { CHART_FONT } from './chart-font';
import type { ChartPalette } from './chart-palette';
import { dayRange } from './day-range';
import { phaseAreas } from './phase-areas';

type BurnUp = Schemas['BurnUpDto'];
type Forecast = Schemas['ForecastDto'];

export interface BurnUpWords {
  organizations: string;
  cadres: string;
  claimed: string;
  rate: string;
  goal: string;
  baseline: string;
  expected: string;
  band: string;
  /** Short name of a phase, e.g. 阶段1: its full name does not fit a short phase. */
  phase: (ordinal: number) => string;
}

export interface BurnUpView {
  burnUp: BurnUp;
  forecast: Forecast | null;
  baseline: number | null;
  palette: ChartPalette;
  words: BurnUpWords;
  isNarrow: boolean;
}

/** The days of the axis: from the first known day to the goal, or to the last known day when that is later. */
export function burnUpDays({ days, goalOn }: BurnUp): string[] {
  const first = days[0]?.day;
  const last = days.at(-1)?.day;
  if (!first || !last) return [];
  return dayRange(first, last > goalOn ? last : goalOn);
}

/** Verified organizations and cadres day by day as a stack, with what is claimed and the baseline. */
export function burnUpCountOption(view: BurnUpView): EChartsCoreOption {
  const { burnUp, palette, words, baseline } = view;
  const days = burnUpDays(burnUp);
  const at = new Map(burnUp.days.map((day) => [day.day, day]));
  const of = (key: 'organizations' | 'cadres' | 'claimed') => days.map((day) => at.get(day)?.[key] ?? null);
  return {
    ...frame(view, days, [words.organizations, words.cadres, words.claimed]),
    yAxis: { ...valueAxis(palette), axisLabel: { color: palette.quiet, formatter: formatCount } },
    series: [
      {
        ...area(words.organizations, of('organizations'), palette.organizations),
        markArea: markArea(view, days),
        markLine: markLines(view, baseline === null ? [] : [level(baseline, words.baseline, palette)]),
      },
      area(words.cadres, of('cadres'), palette.cadres),
      dashed(words.claimed, of('claimed'), palette.claimed),
    ],
  };
}

/** Coverage of organizations day by day against the goal of 100 %, with the forecast as a band to the goal date. */
export function burnUpRateOption(view: BurnUpView): EChartsCoreOption {
  const { burnUp, palette, words, forecast } = view;
  const days = burnUpDays(burnUp);
  const at = new Map(burnUp.days.map((day) => [day.day, day.organizationRate]));
  const ahead = forecastLines(burnUp, forecast, days);
  return {
    ...frame(view, days, ahead ? [words.rate, words.expected, words.band] : [words.rate]),
    yAxis: {
      ...valueAxis(palette),
      max: 1,
      axisLabel: { color: palette.quiet, formatter: (rate: number) => `${Math.round(rate * 100)}%` },
    },
    series: [
      {
        ...line(
          words.rate,
          days.map((day) => at.get(day) ?? null),
          palette.organizations,
        ),
        areaStyle: { opacity: 0.12 },
        markArea: markArea(view, days),
        markLine: markLines(view, [level(1, words.goal, palette)]),
      },
      ...(ahead ? forecastSeries(ahead, words, palette) : []),
    ],
  };
}

interface ForecastLines {
  low: (number | null)[];
  spread: (number | null)[];
  expected: (number | null)[];
}

/** Straight lines from the last known rate to the forecast on the goal date; null without a forecast. */
export function forecastLines(
  burnUp: BurnUp,
  forecast: Forecast | null,
  days: string[],
): ForecastLines | null {
  const last = burnUp.days.at(-1);
  if (!forecast?.known || !last || last.organizationRate === null || last.day >= burnUp.goalOn) return null;
  if (forecast.expectedRate === null || forecast.lowRate === null || forecast.highRate === null) return null;
  const from = days.indexOf(last.day);
  const to = days.indexOf(burnUp.goalOn);
  const start = last.organizationRate;
  const towards = (end: number) =>
    days.map((_day, index) =>
      index < from || index > to ? null : start + ((end - start) * (index - from)) / (to - from),
    );
  const low = towards(forecast.lowRate);
  const high = towards(forecast.highRate);
  return {
    low,
    spread: high.map((top, index) => (top === null ? null : top - (low[index] ?? 0))),
    expected: towards(forecast.expectedRate),
  };
}

function forecastSeries({ low, spread, expected }: ForecastLines, words: BurnUpWords, palette: ChartPalette) {
  const unseen = { type: 'line', stack: 'band', symbol: 'none', lineStyle: { opacity: 0 }, silent: true };
  return [
    { ...unseen, name: 'low', data: low, tooltip: { show: false } },
    {
      ...unseen,
      name: words.band,
      data: spread,
      color: palette.band,
      areaStyle: { color: palette.band, opacity: 1 },
    },
    dashed(words.expected, expected, palette.organizations),
  ];
}

function frame({ palette, isNarrow }: BurnUpView, days: string[], legend: string[]) {
  return {
    animation: false,
    textStyle: { color: palette.ink, fontFamily: CHART_FONT },
    grid: { top: 58, left: 8, right: 16, bottom: 4, containLabel: true },
    legend: {
      data: legend,
      top: 0,
      left: 0,
      itemWidth: 16,
      itemHeight: 8,
      textStyle: { color: palette.ink },
    },
    tooltip: {
      trigger: 'axis',
      confine: true,
      backgroundColor: palette.surface,
      borderColor: palette.line,
      textStyle: { color: palette.ink, fontSize: 12 },
      valueFormatter: (value: unknown) => written(value),
    },
    xAxis: {
      type: 'category',
      data: days,
      boundaryGap: false,
      axisTick: { show: false },
      axisLine: { lineStyle: { color: palette.line } },
      axisLabel: {
        color: palette.quiet,
        hideOverlap: true,
        formatter: (day: string) => day.slice(5),
        interval: isNarrow ? 13 : 6,
      },
    },
  };
}

function written(value: unknown): string {
  if (typeof value !== 'number') return '—';
  return Number.isInteger(value) && value !== 1 ? formatCount(value) : formatRate(value);
}

function valueAxis(palette: ChartPalette) {
  return { type: 'value', min: 0, splitLine: { lineStyle: { color: palette.line } } };
}

function line(name: string, data: (number | null)[], color: string) {
  return { type: 'line', name, data, color, symbol: 'none', lineStyle: { width: 2.5 } };
}

function area(name: string, data: (number | null)[], color: string) {
  return {
    ...line(name, data, color),
    stack: 'verified',
    lineStyle: { width: 1.5 },
    areaStyle: { opacity: 0.72 },
  };
}

function dashed(name: string, data: (number | null)[], color: string) {
  return { ...line(name, data, color), lineStyle: { width: 1.8, type: 'dashed' } };
}

function markArea({ burnUp, palette, words, isNarrow }: BurnUpView, days: string[]) {
  return {
    silent: true,
    label: { show: !isNarrow, color: palette.quiet, fontSize: 11, position: 'insideTop', distance: 6 },
    data: phaseAreas(burnUp.phases, days, palette, ({ ordinal }) => words.phase(ordinal)),
  };
}

function level(value: number, name: string, palette: ChartPalette) {
  return {
    yAxis: value,
    name,
    lineStyle: { color: palette.goal, type: 'dashed', width: 1.5 },
    label: { color: palette.goal, formatter: name, position: 'insideEndBottom', fontSize: 11 },
  };
}

function markLines({ burnUp, palette, words }: BurnUpView, levels: object[]) {
  const goalDay = {
    xAxis: burnUp.goalOn,
    lineStyle: { color: palette.goal, type: 'solid', width: 1.5 },
    label: {
      color: palette.goal,
      formatter: `${words.goal} ${burnUp.goalOn.slice(5)}`,
      position: 'insideEndTop',
      fontSize: 11,
      rotate: 0,
      align: 'right',
    },
  };
  return { silent: true, symbol: 'none', data: [...levels, goalDay] };
}
