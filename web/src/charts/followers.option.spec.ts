import { chartPalette } from './chart-palette';
import { followersOption } from './followers.option';

interface Drawn {
  series: { step: string; data: { value: [number, number]; symbol: string }[] }[];
  xAxis: { axisLabel: { formatter: (at: number) => string } };
}

describe('followersOption', () => {
  const points = [
    { at: '2012-10-15T16:30:00Z', followers: 120, step: 1 },
    { at: '2012-10-20T01:00:00Z', followers: 10_000, step: 10_000 },
  ];
  const option = followersOption(points, chartPalette('light'), '粉丝') as unknown as Drawn;

  it('draws a step for each reading, invents nothing between them', () => {
    expect(option.series[0]?.step).toBe('end');
    expect(option.series[0]?.data.map(({ value }) => value)).toEqual(
      points.map(({ at, followers }) => [Date.parse(at), followers]),
    );
  });

  it('draws rounded numbers hollow', () => {
    expect(option.series[0]?.data.map(({ symbol }) => symbol)).toEqual(['circle', 'emptyCircle']);
  });

  it('labels days in Shanghai time', () => {
    expect(option.xAxis.axisLabel.formatter(Date.parse('2012-10-15T16:30:00Z'))).toBe('10-16');
  });

  it('draws nothing without readings', () => {
    const empty = followersOption([], chartPalette('dark'), '粉丝') as unknown as Drawn;
    expect(empty.series[0]?.data).toEqual([]);
  });
});
