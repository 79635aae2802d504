import { judgeCount, unreadCount } from '../../../domain/suspicious-count';
import { type CountColumns, historiesOf, storedCounts } from './stored-counts';

const at = (day: number) => new Date(Date.UTC(2012, 9, day));
const untold: CountColumns = {
  ...{ following: null, followers: null, posts: null },
  ...{ countChanges: null, waitingCounts: null },
};

describe('the counts of an account as they are stored', () => {
  it('are unread histories before the first reading', () => {
    const unread = unreadCount();
    expect(historiesOf(untold)).toEqual({ following: unread, followers: unread, posts: unread });
    expect(storedCounts(historiesOf(untold))).toEqual({
      ...{ following: null, followers: null, posts: null, countChanges: {} },
    });
  });

  it('come back as they were, to six digits', () => {
    let followers = unreadCount();
    for (let day = 1; day <= 9; day++)
      followers = judgeCount(followers, { value: 1000 + day * day, step: 1, at: at(day) }).history;
    const stored = storedCounts({ following: unreadCount(), followers, posts: unreadCount() });
    const { followers: back } = historiesOf({ ...untold, ...JSON.parse(JSON.stringify(stored)) });
    expect(back).toMatchObject({ value: 1081, step: 1, waiting: null });
    expect(back.changes).toMatchObject({ changes: 8, since: { value: 1081, step: 1, at: at(9) } });
    expect(back.changes.mean).toBeCloseTo(followers.changes.mean, 6);
    expect(back.changes.variance).toBeCloseTo(followers.changes.variance, 6);
  });

  it('know of accounts from before their statistics, and of what waits for its second reading', () => {
    const waiting = {
      count: 'posts',
      value: 0,
      step: 1,
      at: at(3).toISOString(),
      why: 'fell-to-zero',
    } as const;
    const { posts } = historiesOf({ ...untold, posts: 20, waitingCounts: [waiting] });
    expect(posts).toEqual({
      ...unreadCount(),
      value: 20,
      waiting: { value: 0, step: 1, at: at(3), why: 'fell-to-zero' },
    });
  });
});
