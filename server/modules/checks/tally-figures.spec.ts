import type { HourTally } from './check-tallies.service';
import { hourCounts, outcomeCounts, parserDrifts } from './tally-figures';

const NOW = new Date('2012-11-19T09:20:00+08:00');
const tally = (said: Partial<HourTally>): HourTally => ({
  ...{ platform: 'sina', surface: 'ajax', parserVersion: '1', outcome: 'read', count: 1 },
  ...{ hour: new Date('2012-11-19T09:00:00+08:00'), lastHour: 0, lastMinutes: 0 },
  ...said,
});

describe('figures out of the counts of visits', () => {
  it('add outcomes up over ways and hours, most frequent first, none that did not occur', () => {
    const tallies = [
      tally({ count: 2 }),
      tally({ surface: 'mobile', count: 3 }),
      tally({ outcome: 'gone', count: 9 }),
      tally({ outcome: 'blocked', count: 0 }),
    ];
    expect(outcomeCounts(tallies, ({ count }) => count)).toEqual([
      { outcome: 'gone', count: 9 },
      { outcome: 'read', count: 5 },
    ]);
  });

  it('show 24 hours, the one under way last, empty ones too', () => {
    const hours = hourCounts(
      [
        tally({ count: 2 }),
        tally({ outcome: 'captcha', count: 1 }),
        tally({ outcome: 'transient', count: 4, hour: new Date('2012-11-18T10:00:00+08:00') }),
      ],
      NOW,
    );
    expect(hours).toHaveLength(24);
    expect(hours[0]).toEqual({ from: '2012-11-18T02:00:00.000Z', read: 0, refused: 0, other: 4 });
    expect(hours[1]).toEqual({ from: '2012-11-18T03:00:00.000Z', read: 0, refused: 0, other: 0 });
    expect(hours.at(-1)).toEqual({ from: '2012-11-19T01:00:00.000Z', read: 2, refused: 1, other: 0 });
  });

  it('judge each version of a parser by the pages it was given, the most troubled first', () => {
    const parsers = parserDrifts([
      tally({ count: 95 }),
      tally({ outcome: 'gone', count: 5 }),
      tally({ parserVersion: '2', count: 10 }),
      tally({ parserVersion: '2', outcome: 'schema-drift', count: 9 }),
      tally({ parserVersion: '2', outcome: 'unknown', count: 1 }),
    ]);
    expect(parsers).toEqual([
      expect.objectContaining({ parserVersion: '2', answered: 20, drifted: 10, isAlarming: true }),
      expect.objectContaining({ parserVersion: '1', answered: 100, drifted: 0, isAlarming: false }),
    ]);
  });

  it('count no page where the platform gave none, and no parser where nobody parsed', () => {
    expect(
      parserDrifts([
        tally({ outcome: 'transient' }),
        tally({ outcome: 'captcha' }),
        tally({ surface: 'manual', parserVersion: 'manual-1' }),
        tally({ outcome: 'unknown', parserVersion: '-' }),
      ]),
    ).toEqual([]);
  });
});
