import fc from 'fast-check';
import { type CountHistory, isDoubtedAt, judgeCount, SUSPICIOUS, unreadCount } from './suspicious-count';

const START = new Date('2012-10-15T09:00:00+08:00');
const hour = (hours: number) => new Date(START.getTime() + hours * 3_600_000);
const read = (value: number, hours: number, step = 1) => ({ value, step, at: hour(hours) });
const known = (value: number, step = 1): CountHistory =>
  judgeCount(unreadCount(), read(value, 0, step)).history;

/** An account that grows by one in a thousand a day, seen for so many days. */
function steady(value: number, days: number): CountHistory {
  let history = unreadCount();
  for (let day = -days; day <= 0; day++)
    history = judgeCount(history, read(Math.round(value * 1.001 ** day), day * 24)).history;
  return history;
}

describe('a count that is believed at once', () => {
  it('is the first one, even 0', () => {
    expect(judgeCount(unreadCount(), read(0, 0))).toMatchObject({
      accepted: true,
      history: { value: 0, step: 1 },
    });
  });

  it.each([
    ['grows as people come', 1000, 1200],
    ['falls to 0 from a handful', SUSPICIOUS.zeroFloor - 1, 0],
    ['is ten times a few', 30, 400],
    ['is that of a growing account with too short a history', 20_000, 60_000],
  ])('%s', (_, before, now) => {
    expect(judgeCount(known(before), read(now, 24))).toMatchObject({
      ...{ accepted: true, suspicion: null, settled: null },
      history: { value: now },
    });
  });

  it('keeps the exact count where the page only rounds it', () => {
    const { accepted, history } = judgeCount(known(873_456), read(870_000, 24, 10_000));
    expect([accepted, history.value, history.step]).toEqual([true, 873_456, 1]);
  });
});

describe('a count out of proportion', () => {
  it.each([
    ['fell-to-zero', known(SUSPICIOUS.zeroFloor), read(0, 24)],
    ['tenfold', known(500), read(5000, 24)],
    ['tenfold', known(87_000), read(87, 24)],
    ['tenfold', known(0), read(1000, 24)],
    ['beyond-six-sigma', steady(20_000, 30), read(30_000, 24)],
    ['beyond-six-sigma', steady(20_000, 30), read(14_000, 24)],
  ] as const)('%s waits, and the one known stays', (why, before, seen) => {
    expect(judgeCount(before, seen)).toEqual({
      ...{ accepted: false, suspicion: why, settled: null },
      history: { ...before, waiting: { ...seen, why } },
    });
  });

  it('is judged by its own history only after seven changes', () => {
    expect(judgeCount(steady(20_000, 6), read(30_000, 24)).accepted).toBe(true);
    expect(judgeCount(steady(20_000, 7), read(30_000, 24)).accepted).toBe(false);
  });

  it('may be further off after a longer time', () => {
    expect(judgeCount(steady(20_000, 30), read(24_000, 24)).suspicion).toBe('beyond-six-sigma');
    expect(judgeCount(steady(20_000, 30), read(24_000, 24 * 9)).suspicion).toBeNull();
  });

  it('is usual for an account that is always in motion', () => {
    let history = unreadCount();
    for (let day = -30; day <= 0; day++)
      history = judgeCount(history, read(day % 2 ? 20_000 : 24_000, day * 24)).history;
    expect(judgeCount(history, read(40_000, 24)).suspicion).toBeNull();
  });

  it('is taken when a second reading, 24 h later, is near it', () => {
    const waiting = judgeCount(known(500), read(5000, 24)).history;
    expect(judgeCount(waiting, read(5900, 48))).toMatchObject({
      ...{ accepted: true, suspicion: null, settled: 'confirmed' },
      history: { value: 5900, waiting: null },
    });
  });

  it('goes on waiting when it is read again too soon', () => {
    const waiting = judgeCount(known(500), read(5000, 24)).history;
    const again = judgeCount(waiting, read(5100, 47.9));
    expect(again).toEqual({ accepted: false, suspicion: 'tenfold', settled: 'again', history: waiting });
  });

  it('goes on waiting while the clock was set back', () => {
    const waiting = judgeCount(known(500), read(5000, 24)).history;
    expect(judgeCount(waiting, read(5000, -100)).settled).toBe('again');
  });

  it('is refuted by a reading like those before', () => {
    const waiting = judgeCount(known(500), read(0, 24)).history;
    expect(judgeCount(waiting, read(505, 25))).toMatchObject({
      ...{ accepted: true, settled: 'refuted' },
      history: { value: 505, waiting: null },
    });
  });

  it('gives way to another one', () => {
    const waiting = judgeCount(known(500), read(0, 24)).history;
    expect(judgeCount(waiting, read(90_000, 48))).toMatchObject({
      ...{ accepted: false, suspicion: 'tenfold', settled: 'refuted' },
      history: { value: 500, waiting: { value: 90_000, at: hour(48) } },
    });
  });

  it('leaves the statistics as they were: it would hide the next one', () => {
    let history = steady(20_000, 30);
    const { variance } = history.changes;
    for (const hours of [24, 48]) history = judgeCount(history, read(500_000, hours)).history;
    expect(history).toMatchObject({ value: 500_000, changes: { variance } });
    expect(judgeCount(history, read(20_000, 72)).accepted).toBe(false);
  });
});

describe('over random readings', () => {
  const steps = fc.constantFrom(1, 1, 1, 1000, 10_000);
  const readings = fc.array(
    fc.record({
      shown: fc.oneof(
        fc.constant(0),
        fc.integer({ min: 0, max: 2000 }),
        fc.integer({ min: 0, max: 3_000_000 }),
      ),
      step: steps,
      hoursLater: fc.oneof(fc.integer({ min: 0, max: 60 }), fc.integer({ min: -100, max: -1 })),
    }),
    { maxLength: 40 },
  );

  /** Lets the rules judge one reading after another. */
  function judged(list: { shown: number; step: number; hoursLater: number }[]) {
    let history = unreadCount();
    let hours = 0;
    return list.map(({ shown, step, hoursLater }) => {
      const seen = read(Math.floor(shown / step) * step, (hours += hoursLater), step);
      const before = history;
      const judgement = judgeCount(before, seen);
      history = judgement.history;
      return { before, seen, ...judgement };
    });
  }
  const always = (holds: (steps: ReturnType<typeof judged>) => void) =>
    fc.assert(
      fc.property(readings, (list) => holds(judged(list))),
      { numRuns: 500, seed: 20121130 },
    );
  const slackOf = (step: number | null) => (step !== null && step > 1 ? step : 0);

  it('what rounding can explain is never suspicious', () => {
    always((steps) => {
      const raised = steps.filter(({ suspicion, settled }) => suspicion !== null && settled !== 'again');
      const explained = raised.filter(
        ({ before, seen }) =>
          Math.abs(seen.value - before.value!) <= Math.max(slackOf(seen.step), slackOf(before.step)),
      );
      expect(explained).toEqual([]);
    });
  });

  it('what is not accepted leaves the count as it was', () => {
    always((steps) => {
      const refused = steps.filter(({ accepted }) => !accepted);
      expect(refused.filter(({ before, history }) => history.value !== before.value)).toEqual([]);
      expect(steps.filter(({ accepted, suspicion }) => accepted !== (suspicion === null))).toEqual([]);
    });
  });

  it('what was suspicious is taken only by a second reading near it, 24 h later', () => {
    always((steps) => {
      const confirmed = steps.filter(({ settled }) => settled === 'confirmed');
      const unproven = confirmed.filter(({ before, seen }) => {
        const { value, step, at } = before.waiting!;
        const near = Math.max(value * SUSPICIOUS.nearness, slackOf(step), slackOf(seen.step));
        return Math.abs(seen.value - value) > near || seen.at.getTime() - at.getTime() < 24 * 3_600_000;
      });
      expect(unproven).toEqual([]);
    });
  });
});

describe('a moment at which a count was not believed', () => {
  const stretch = { seenAt: hour(24), settledAt: hour(48), accepted: false };

  it.each([
    ['before it was read', hour(23), stretch, false],
    ['while it waited', hour(24), stretch, true],
    ['when it was refuted', hour(48), stretch, false],
    ['while it still waits', hour(900), { ...stretch, settledAt: null, accepted: null }, true],
    ['when it was confirmed later', hour(30), { ...stretch, accepted: true }, false],
  ])('%s', (_, at, doubted, isDoubted) => expect(isDoubtedAt([doubted], at)).toBe(isDoubted));
});
