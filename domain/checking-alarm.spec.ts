import { checkingAlarms, type CheckingFigures, isDrifting, type PlatformQueue } from './checking-alarm';

const NOW = new Date('2012-11-19T09:00:00+08:00');
const hoursAgo = (hours: number): Date => new Date(NOW.getTime() - hours * 3_600_000);

const SINA: PlatformQueue = { platform: 'sina', waiting: 100, due: 0, oldestDueAt: null, readBy: 'requests' };
const WELL: CheckingFigures = {
  workersAlive: 2,
  readsLastHour: 300,
  hosts: [{ host: 'weibo.com', stoppedUntil: null }],
  parsers: [{ parserVersion: 'ajax-1', answered: 300, drifted: 1 }],
  platforms: [SINA],
  stale: 0,
};
const kinds = (figures: Partial<CheckingFigures>) =>
  checkingAlarms({ ...WELL, ...figures }, NOW).map(({ kind }) => kind);
const queue = (said: Partial<PlatformQueue>) => ({ platforms: [{ ...SINA, ...said }] });

describe('what is wrong with the checking', () => {
  it('is nothing when all is well', () => {
    expect(checkingAlarms(WELL, NOW)).toEqual([]);
  });

  it('is a missing worker only while something is due', () => {
    expect(kinds({ workersAlive: 0 })).toEqual([]);
    expect(
      checkingAlarms({ ...WELL, workersAlive: 0, ...queue({ due: 3, oldestDueAt: hoursAgo(2) }) }, NOW),
    ).toEqual([{ kind: 'no-worker', subject: null, at: hoursAgo(2), count: 3 }]);
  });

  it('is every stopped host, also one whose time has run out', () => {
    const hosts = [
      { host: 'weibo.com', stoppedUntil: hoursAgo(-1) },
      { host: 'm.weibo.cn', stoppedUntil: hoursAgo(1) },
    ];
    expect(checkingAlarms({ ...WELL, hosts }, NOW)).toEqual([
      { kind: 'host-stopped', subject: 'weibo.com', at: hoursAgo(-1), count: 0 },
      { kind: 'host-stopped', subject: 'm.weibo.cn', at: hoursAgo(1), count: 0 },
    ]);
  });

  it.each([
    [300, 14, false],
    [300, 15, true],
    [19, 19, false],
    [20, 1, true],
    [0, 0, false],
  ])('counts a parser with %i pages, %i of them not understood, as drifting: %s', (answered, drifted, is) => {
    expect(isDrifting({ parserVersion: 'ajax-1', answered, drifted })).toBe(is);
    expect(kinds({ parsers: [{ parserVersion: 'ajax-1', answered, drifted }] })).toEqual(
      is ? ['parser-drift'] : [],
    );
  });

  it('is silence that neither missing workers nor stopped hosts explain', () => {
    const silent = { readsLastHour: 0, ...queue({ due: 5, oldestDueAt: hoursAgo(1) }) };
    expect(kinds(silent)).toEqual(['nothing-read']);
    expect(kinds({ ...silent, readsLastHour: 1 })).toEqual([]);
    expect(kinds({ ...silent, ...queue({ due: 5, oldestDueAt: hoursAgo(0.9) }) })).toEqual([]);
    expect(kinds({ ...silent, workersAlive: 0 })).toEqual(['no-worker']);
    expect(kinds({ ...silent, hosts: [{ host: 'weibo.com', stoppedUntil: hoursAgo(-1) }] })).toEqual([
      'host-stopped',
    ]);
  });

  it('is a platform with accounts and no way to ask it, which is then not called behind too', () => {
    expect(kinds(queue({ readBy: 'nothing', due: 5, oldestDueAt: hoursAgo(30) }))).toEqual(['not-asked']);
    expect(kinds(queue({ readBy: 'nothing', waiting: 0 }))).toEqual([]);
  });

  it('is neither late nor silent where people read the pages', () => {
    expect(
      kinds({ readsLastHour: 0, ...queue({ readBy: 'people', due: 5, oldestDueAt: hoursAgo(30) }) }),
    ).toEqual([]);
  });

  it('is a platform whose first account has been due for a day', () => {
    expect(kinds(queue({ due: 5, oldestDueAt: hoursAgo(23.9) }))).toEqual([]);
    expect(kinds(queue({ due: 5, oldestDueAt: hoursAgo(24) }))).toEqual(['behind']);
  });

  it('is a stale basis, and the gravest is said first', () => {
    expect(kinds({ stale: 4, workersAlive: 0, ...queue({ due: 5, oldestDueAt: hoursAgo(30) }) })).toEqual([
      'no-worker',
      'behind',
      'stale-basis',
    ]);
  });
});
