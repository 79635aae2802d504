import type { EChartsCoreOption } from 'echarts/core';
import type { Schemas } from '../api/schemas';
import { formatCount } from '../i18n/figure-format';
import { formatMoment, formatMonthDay } from '../i18n/moment-format';
import { CHART_FONT } from './chart-font';
import type { ChartPalette } from './chart-palette';

/** Followers over time as read from the page: a step line, because between two readings nothing is known. */
export function followersOption(
  series: Schemas['FollowersPointDto'][],
  palette: ChartPalette,
  name: string,
): EChartsCoreOption {
  const quiet = { color: palette.quiet };
  return {
    animation: false,
    textStyle: { color: palette.ink, fontFamily: CHART_FONT },
    grid: { top: 14, left: 8, right: 18, bottom: 4, containLabel: true },
    tooltip: {
      trigger: 'axis',
      confine: true,
      backgroundColor: palette.surface,
      borderColor: palette.line,
      textStyle: { color: palette.ink, fontSize: 12 },
      axisPointer: { label: { formatter: ({ value }: { value: number }) => formatMoment(new Date(value)) } },
      valueFormatter: (value: unknown) => (typeof value === 'number' ? formatCount(value) : '—'),
    },
    xAxis: {
      type: 'time',
      axisLine: { lineStyle: { color: palette.line } },
      axisLabel: { ...quiet, hideOverlap: true, formatter: (at: number) => formatMonthDay(new Date(at)) },
    },
    yAxis: {
      type: 'value',
      scale: true,
      minInterval: 1,
      splitLine: { lineStyle: { color: palette.line } },
      axisLabel: { ...quiet, formatter: formatCount },
    },
    series: [
      {
        type: 'line',
        name,
        step: 'end',
        color: palette.organizations,
        symbolSize: 6,
        lineStyle: { width: 2 },
        areaStyle: { opacity: 0.1 },
        data: series.map(({ at, followers, step }) => ({
          value: [Date.parse(at), followers],
          // A rounded number is no point of the exact curve: it is drawn hollow.
          symbol: step > 1 ? 'emptyCircle' : 'circle',
        })),
      },
    ],
  };
}
