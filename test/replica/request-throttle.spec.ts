import { RequestThrottle } from './request-throttle';

const START = Date.parse('2012-10-15T09:00:00+08:00');
const at = (seconds: number) => new Date(START + seconds * 1000);

describe('a host that closes when it is asked too often', () => {
  it('answers what stays within its minute, and closes at the first request beyond', () => {
    const throttle = new RequestThrottle([{ host: 'weibo.com', perMinute: 3, quietSeconds: 90 }]);
    expect([0, 20, 40, 60, 61].map((second) => throttle.refuse('weibo.com', at(second)))).toEqual([
      null,
      null,
      null,
      null,
      90,
    ]);
  });

  it('opens only when it was left alone for long enough', () => {
    const throttle = new RequestThrottle([{ host: 'weibo.com', perMinute: 1, quietSeconds: 90 }]);
    const answers = [0, 1, 80, 160, 251].map((second) => throttle.refuse('weibo.com', at(second)));
    expect(answers).toEqual([null, 90, 90, 90, null]);
  });

  it('has no limit for other hosts', () => {
    const throttle = new RequestThrottle([{ host: 'weibo.com', perMinute: 0, quietSeconds: 90 }]);
    expect(throttle.refuse('weibo.cn', at(0))).toBeNull();
  });
});
