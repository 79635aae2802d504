import {
  burnUpCountOption,
  burnUpDays,
  burnUpRateOption,
  forecastLines,
  type BurnUpView,
} from './burn-up.option';
import { chartPalette } from './chart-palette';

interface Drawn {
  xAxis: { data: string[] };
  legend: { data: string[] };
  series: {
    name: string;
    data: (number | null)[];
    markArea?: { data: [{ name: string; xAxis: string }, { xAxis: string }][] };
    markLine?: { data: { xAxis?: string; yAxis?: number }[] };
  }[];
}

const day = (on: string, organizations: number, rate: number | null) => ({
  day: on,
  organizations,
  cadres: 5,
  projects: 0,
  youthWorkers: 0,
  total: organizations + 5,
  organizationRate: rate,
  claimed: organizations + 20,
});
const phase = (ordinal: number, kind: 'collect' | 'assist', startsAt: string, endsAt: string) => ({
  id: ordinal,
  ordinal,
  name: `第${ordinal}阶段`,
  kind,
  startsAt,
  endsAt,
  forms: [],
  locksAt: null,
});

const burnUp = {
  days: [day('2012-11-26', 50, 0.5), day('2012-11-27', 60, 0.6)],
  due: { organizations: 100, cadres: 80 },
  goalOn: '2012-11-30',
  phases: [
    phase(3, 'collect', '2012-10-15T00:00:00+08:00', '2012-11-09T17:00:00+08:00'),
    phase(4, 'assist', '2012-11-09T00:00:00+08:00', '2012-11-28T23:59:59+08:00'),
  ],
};
const forecast = {
  known: true,
  reason: null,
  expectedRate: 0.9,
  lowRate: 0.75,
  highRate: 0.96,
  chance: 0.1,
  dailyNeeded: 13,
  dailyNow: 10,
  method: '',
};
const words = {
  organizations: '团组织',
  cadres: '团干部',
  claimed: '已申报',
  rate: '覆盖率',
  goal: '目标',
  baseline: '基线',
  expected: '预计',
  band: '80% 区间',
  phase: (ordinal: number) => `阶段${ordinal}`,
};
const view: BurnUpView = {
  burnUp,
  forecast,
  baseline: 200,
  palette: chartPalette('light'),
  words,
  isNarrow: false,
};
const drawn = (option: unknown) => option as Drawn;

describe('burnUpDays', () => {
  it('reaches to the goal', () => {
    expect(burnUpDays(burnUp)).toEqual([
      '2012-11-26',
      '2012-11-27',
      '2012-11-28',
      '2012-11-29',
      '2012-11-30',
    ]);
  });
  it('reaches past the goal when the campaign is over', () => {
    expect(burnUpDays({ ...burnUp, goalOn: '2012-11-26' })).toEqual(['2012-11-26', '2012-11-27']);
  });
  it('is empty before the first day', () => expect(burnUpDays({ ...burnUp, days: [] })).toEqual([]));
});

describe('burnUpCountOption', () => {
  const option = drawn(burnUpCountOption(view));
  it('leaves days to come open instead of drawing 0', () => {
    expect(option.series[0]?.data).toEqual([50, 60, null, null, null]);
    expect(option.series[2]?.data).toEqual([70, 80, null, null, null]);
  });
  it('draws the baseline and the goal date', () => {
    expect(option.series[0]?.markLine?.data).toEqual([
      expect.objectContaining({ yAxis: 200 }),
      expect.objectContaining({ xAxis: '2012-11-30' }),
    ]);
  });
  it('shades only phases that reach into the days shown, cut to them', () => {
    expect(option.series[0]?.markArea?.data).toEqual([
      [expect.objectContaining({ name: '阶段4', xAxis: '2012-11-26' }), { xAxis: '2012-11-28' }],
    ]);
  });
  it('survives an empty campaign', () => {
    const empty = drawn(burnUpCountOption({ ...view, burnUp: { ...burnUp, days: [] }, baseline: null }));
    expect(empty.xAxis.data).toEqual([]);
    expect(empty.series[0]?.data).toEqual([]);
  });
});

describe('forecastLines', () => {
  const days = burnUpDays(burnUp);
  it('runs from the last known rate to the forecast on the goal date', () => {
    const lines = forecastLines(burnUp, forecast, days);
    expect(lines?.expected.slice(0, 2)).toEqual([null, 0.6]);
    expect(lines?.expected.at(-1)).toBeCloseTo(0.9);
    expect(lines?.low.at(-1)).toBeCloseTo(0.75);
    expect(lines?.spread.at(-1)).toBeCloseTo(0.21);
  });
  it.each([
    ['there is no forecast', null],
    ['there are not enough days', { ...forecast, known: false, expectedRate: null }],
  ])('draws no band when %s', (_why, told) => {
    expect(forecastLines(burnUp, told, days)).toBeNull();
    expect(drawn(burnUpRateOption({ ...view, forecast: told })).legend.data).toEqual(['覆盖率']);
  });
  it('draws no band once the goal date is reached', () => {
    expect(forecastLines({ ...burnUp, goalOn: '2012-11-27' }, forecast, days)).toBeNull();
  });
  it('draws no band when nobody is due', () => {
    const none = { ...burnUp, days: [day('2012-11-26', 0, null)] };
    expect(forecastLines(none, forecast, burnUpDays(none))).toBeNull();
  });
});
