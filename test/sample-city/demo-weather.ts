import type { FaultRule } from '../replica/faults';

const SINA = 'weibo.com';
const evening = (day: string) => ({
  from: new Date(`${day}T18:00:00+08:00`),
  until: new Date(`${day}T22:00:00+08:00`),
});

/**
 * What the platforms do to the demo's campaign: pages stumble now and then, and on some evenings the whole host
 * shuts its door. Such a visit changes nothing; the host is left alone, probed with the control account and gone on
 * with the day after.
 */
export const DEMO_WEATHER: readonly FaultRule[] = [
  { kind: 'throttled-418', host: SINA, ...evening('2012-10-12'), times: 1, retryAfterSeconds: 5400 },
  { kind: 'captcha', host: SINA, ...evening('2012-10-17'), times: 2 },
  { kind: 'errno-100005', host: SINA, ...evening('2012-10-26'), times: 1 },
  { kind: 'login-required', host: SINA, ...evening('2012-11-06'), times: 1 },
  { kind: 'tencent-rate', host: 'open.t.qq.com', ...evening('2012-11-10'), times: 1 },
  { kind: 'server-error', share: 0.006 },
  { kind: 'truncated', share: 0.002 },
  { kind: 'garbage', share: 0.002 },
];
