import { refusedTaking } from './refused-taking';

const until = new Date('2012-11-19T12:30:00+08:00');

describe('why a host is not asked', () => {
  it.each([
    [
      { kind: 'stopped', until, reason: '平台要求输入验证码。' } as const,
      '站点 weibo.com 暂停到 2012-11-19 12:30（平台要求输入验证码），没有发出请求；请等到那时，或先结束等待再试。',
    ],
    [{ kind: 'stopped', until, reason: null } as const, /（原因不明）/],
    [{ kind: 'full' } as const, /已经排满，没有发出请求；请一分钟后再试。$/],
    [{ kind: 'probe-due' } as const, /先用对照账号探测，探测没有通过/],
    [
      { kind: 'closed-now', why: 'hours', until } as const,
      '站点 weibo.com 不在允许访问的时段，2012-11-19 12:30 起可以访问，没有发出请求；请到那时再试，或先改规则。',
    ],
    [{ kind: 'closed-now', why: 'blackout', until: null } as const, /正在停用期，一年之内都不会开放/],
    [{ kind: 'closed-now', why: 'daily-budget', until } as const, /今天的限量已经用完/],
  ])('is said in words: %j', (taking, words) => {
    expect(refusedTaking(taking, 'weibo.com')).toMatch(words);
  });
});
