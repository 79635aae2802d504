import { hostStanding } from './host-standing';

const NOW = new Date('2012-11-19T09:00:00+08:00');
const OPEN = {
  ...{ host: 'weibo.com', platform: 'sina' as const, paceSeconds: 12, takenToday: 0, dailyBudget: null },
  ...{ stoppedUntil: null, stopReason: null, stopLevel: 0, openNow: true, opensAt: null },
  ...{ visitsPerMinute: 5, visitsLastHour: 300, readsLastHour: 290 },
};

describe('how a host stands', () => {
  it.each([
    ['open', {}],
    ['stopped', { stoppedUntil: '2012-11-19T01:30:00Z', stopLevel: 1 }],
    ['probing', { stoppedUntil: '2012-11-19T00:59:59Z', stopLevel: 1 }],
    ['onTrial', { stopLevel: 2 }],
    ['shut', { openNow: false, opensAt: '2012-11-19T02:00:00Z' }],
  ] as const)('is %s', (standing, said) => {
    expect(hostStanding({ ...OPEN, ...said }, NOW)).toBe(standing);
  });

  it('is paused rather than outside its hours', () => {
    expect(hostStanding({ ...OPEN, openNow: false, stoppedUntil: '2012-11-19T01:30:00Z' }, NOW)).toBe(
      'stopped',
    );
  });
});
