import { followersPoints, readingRuns, type CountStretch, type FactRun } from './reading-runs';

const at = (text: string): Date => new Date(`2012-${text}+08:00`);
const words = { uid: '1', handle: null, verifiedKind: null, verifiedType: null, reason: null };

function factRun(id: string, from: string, to: string, nickname: string): FactRun {
  const stretch = { firstSeenAt: at(from), lastSeenAt: at(to), readings: 1 };
  return { id, checkId: id, ...stretch, facts: { ...words, nickname, verified: true } };
}

function stretch(from: string, to: string, followers: number | null, step = 1): CountStretch {
  const steps = { followers: followers === null ? null : step, following: null, posts: null };
  const counts = { followers, following: null, posts: null, lastPostAt: null, steps };
  return { firstSeenAt: at(from), lastSeenAt: at(to), readings: 2, counts };
}

describe('runs of words and numbers', () => {
  it('begin where either changes', () => {
    const facts = [
      factRun('1', '10-01T10:00', '10-20T10:00', '旧名'),
      factRun('2', '10-21T10:00', '11-02T10:00', '新名'),
    ];
    const runs = readingRuns(facts, [
      stretch('10-01T10:00', '10-10T10:00', 100),
      stretch('10-11T10:00', '10-20T10:00', 101),
      stretch('10-21T10:00', '11-02T10:00', 101),
    ]);
    expect(runs.map((run) => [run.facts.nickname, run.counts.followers, run.lastSeenAt])).toEqual([
      ['旧名', 100, at('10-10T10:00')],
      ['旧名', 101, at('10-20T10:00')],
      ['新名', 101, at('11-02T10:00')],
    ]);
  });

  it('go on over the end of a month', () => {
    const facts = [factRun('1', '10-01T10:00', '11-05T10:00', '示例')];
    const runs = readingRuns(facts, [
      stretch('10-01T10:00', '10-31T10:00', 100),
      stretch('11-01T10:00', '11-05T10:00', 100),
    ]);
    expect(runs).toMatchObject([
      { firstSeenAt: at('10-01T10:00'), lastSeenAt: at('11-05T10:00'), readings: 4 },
    ]);
  });

  it('are words alone where no number was shown', () => {
    const [run] = readingRuns([factRun('1', '10-01T10:00', '10-02T10:00', '示例')], []);
    expect(run).toMatchObject({ facts: { nickname: '示例' }, counts: { followers: null, posts: null } });
  });
});

describe('followers over time', () => {
  it('have one point a day, its last, with the step of rounded ones', () => {
    const points = followersPoints([
      stretch('10-01T10:00', '10-01T10:00', 100),
      stretch('10-01T20:00', '10-02T10:00', 10_000, 10_000),
    ]);
    expect(points).toEqual([
      { at: at('10-01T20:00'), followers: 10_000, step: 10_000 },
      { at: at('10-02T10:00'), followers: 10_000, step: 10_000 },
    ]);
  });

  it('of days that say the same keep the first and the last', () => {
    const days = ['10-01', '10-02', '10-03', '10-04'].map((day) =>
      stretch(`${day}T10:00`, `${day}T10:00`, day === '10-04' ? 101 : 100),
    );
    expect(followersPoints(days).map((point) => point.at)).toEqual([
      at('10-01T10:00'),
      at('10-03T10:00'),
      at('10-04T10:00'),
    ]);
  });

  it('leave out what was not shown', () => {
    expect(followersPoints([stretch('10-01T10:00', '10-02T10:00', null)])).toEqual([]);
  });
});
