import fc from 'fast-check';
import { shanghaiDay } from './local-time';
import { mergedMonth, packMonth, readMoments, unpackMonth, type CountsFrom } from './packed-month';
import type { SnapshotCounts } from './snapshot-run';

const counts = (followers: number | null, step = 1): SnapshotCounts => ({
  ...{ followers, following: 9, posts: 20, lastPostAt: null },
  steps: { followers: followers === null ? null : step, following: 1, posts: 1 },
});
const at = (text: string): Date => new Date(`2012-10-${text}+08:00`);
const pack = (reads: Date[], runs: CountsFrom[]) => packMonth('2012-10', { reads, runs })!;

describe('a packed month', () => {
  it('keeps the last reading of each local day, of earlier ones the moment', () => {
    const runs = [
      { at: at('01T09:00'), counts: counts(100) },
      { at: at('01T21:00'), counts: counts(101) },
    ];
    const packed = pack([at('01T09:00'), at('01T21:00'), at('02T00:00')], runs);
    expect(unpackMonth('2012-10', packed)).toEqual([
      { at: at('01T21:00'), counts: counts(101) },
      { at: at('02T00:00'), counts: counts(101) },
    ]);
    expect(readMoments('2012-10', packed)).toEqual([at('01T09:00'), at('01T21:00'), at('02T00:00')]);
  });

  it('says once what never changed', () => {
    const packed = pack([at('01T09:00'), at('02T09:00')], [{ at: at('01T09:00'), counts: counts(100) }]);
    expect(packed).toMatchObject({ followers: [100], following: [9], posts: [20], followersStep: null });
    expect(packed.earlierReadAt).toBeNull();
  });

  it('keeps rounded numbers apart from exact ones', () => {
    const runs = [
      { at: at('01T09:00'), counts: counts(870_000, 10_000) },
      { at: at('02T09:00'), counts: counts(873_456) },
    ];
    const packed = pack([at('01T09:00'), at('02T09:00')], runs);
    expect(packed.followersStep).toEqual([10_000, null]);
    expect(unpackMonth('2012-10', packed).map((day) => day.counts)).toEqual(runs.map((run) => run.counts));
  });

  it('holds what was known before the month, and nothing where nothing was', () => {
    const before = { at: new Date(0), counts: counts(99) };
    expect(unpackMonth('2012-10', pack([at('03T09:00')], [before]))[0]!.counts).toEqual(counts(99));
    expect(pack([at('03T09:00')], [])).toMatchObject({ followers: null, posts: null, lastPostAt: null });
    expect(packMonth('2012-10', { reads: [], runs: [before] })).toBeNull();
  });

  it('takes a post of the year 9999 for one that is not shown', () => {
    const late = { ...counts(1), lastPostAt: new Date('9999-12-31T00:00:00Z') };
    expect(pack([at('03T09:00')], [{ at: at('03T09:00'), counts: late }]).lastPostAt).toBeNull();
  });

  it('holds the first and the last millisecond of a month of 31 days', () => {
    const ends = [at('01T00:00'), at('31T23:59:59.999')];
    const packed = pack(ends, []);
    expect(readMoments('2012-10', packed)).toEqual(ends);
    expect(packed.readAt.every((moment) => moment >= -(2 ** 31) && moment < 2 ** 31)).toBe(true);
  });
});

const minutes = fc.uniqueArray(fc.integer({ min: 0, max: 31 * 24 * 60 - 1 }), {
  minLength: 1,
  maxLength: 60,
});
const history = minutes.chain((drawn) =>
  fc
    .array(fc.option(fc.integer({ min: 0, max: 3 }), { nil: null }), {
      minLength: drawn.length,
      maxLength: drawn.length,
    })
    .map((followers) =>
      drawn
        .toSorted((a, b) => a - b)
        .map((minute, index) => ({
          at: new Date(at('01T00:00').getTime() + minute * 60_000),
          counts: counts(followers[index]!),
        })),
    ),
);

describe('whatever was read in a month', () => {
  it('the numbers at the end of each day are those of its last reading', () => {
    fc.assert(
      fc.property(history, (runs) => {
        const packed = pack(
          runs.map((run) => run.at),
          runs,
        );
        const lastOfDay = new Map(runs.map((run) => [shanghaiDay(run.at), run]));
        expect(unpackMonth('2012-10', packed)).toEqual([...lastOfDay.values()]);
        expect(readMoments('2012-10', packed)).toEqual(runs.map((run) => run.at));
      }),
    );
  });

  it('it is the same packed at once, or in two parts', () => {
    fc.assert(
      fc.property(history, fc.nat(), (runs, cut) => {
        const [early, late] = [runs.slice(0, cut % runs.length), runs.slice(cut % runs.length)];
        const reads = (part: CountsFrom[]): Date[] => part.map((run) => run.at);
        const first = packMonth('2012-10', { reads: reads(early), runs: early });
        expect(mergedMonth('2012-10', first, { reads: reads(late), runs: late })).toEqual(
          pack(reads(runs), runs),
        );
      }),
    );
  });
});
