import type { FaultRule } from '../replica/faults';
import type { FaultKind } from '../replica/fault-outcomes';
import { seededNumber } from '../replica/seeded-draw';

const HOUR = 3_600_000;
const SINA = 'weibo.com';
const TENCENT = 'open.t.qq.com';

/** A trouble that comes so many times in a campaign and lasts so many hours. */
interface Trouble {
  kind: FaultKind;
  host: string;
  times: number;
  hours: { from: number; to: number };
  rule?: Partial<FaultRule>;
}

/** What a campaign of two months meets: an hour without the platform, days of captchas, shut doors. */
const TROUBLES: readonly Trouble[] = [
  { kind: 'server-error', host: SINA, times: 8, hours: { from: 1, to: 3 } },
  { kind: 'dropped-connection', host: TENCENT, times: 4, hours: { from: 1, to: 4 } },
  { kind: 'captcha', host: SINA, times: 2, hours: { from: 10, to: 26 } },
  {
    ...{ kind: 'throttled-418', host: SINA, times: 4, hours: { from: 1, to: 4 } },
    rule: { retryAfterSeconds: 5400, retryAfterAs: 'date' },
  },
  {
    ...{ kind: 'throttled-429', host: SINA, times: 2, hours: { from: 1, to: 2 } },
    rule: { retryAfterSeconds: 3600 },
  },
  { kind: 'login-required', host: SINA, times: 2, hours: { from: 3, to: 9 } },
  { kind: 'visitor-redirect', host: SINA, times: 1, hours: { from: 6, to: 12 } },
  { kind: 'accessdeny-redirect', host: SINA, times: 1, hours: { from: 4, to: 8 } },
  { kind: 'tencent-rate', host: TENCENT, times: 2, hours: { from: 1, to: 3 } },
];

/** Single visits that stumble on any day: their share. */
const STUMBLES: readonly FaultRule[] = [
  { kind: 'server-error', share: 0.005 },
  { kind: 'truncated', share: 0.002 },
  { kind: 'garbage', share: 0.001 },
  { kind: 'cut-off', share: 0.001 },
  { kind: 'empty-page', share: 0.001 },
  { kind: 'no-user', host: SINA, share: 0.001 },
  { kind: 'nothing-here', host: SINA, share: 0.001 },
];

/** The faults of a campaign between two moments, drawn from the seed. */
export function campaignWeather({ from, until }: { from: Date; until: Date }, seed: number): FaultRule[] {
  const troubles = TROUBLES.flatMap((trouble, index) =>
    Array.from({ length: trouble.times }, (_, turn) => {
      const draw = (what: string) => seededNumber(seed, 'weather', what, index, turn);
      const begin =
        from.getTime() + Math.floor(((until.getTime() - from.getTime()) / HOUR) * draw('at')) * HOUR;
      const { hours, kind, host, rule } = trouble;
      const length = hours.from + Math.floor(draw('hours') * (hours.to - hours.from + 1));
      return { kind, host, from: new Date(begin), until: new Date(begin + length * HOUR - 1), ...rule };
    }),
  );
  return [...troubles, ...STUMBLES];
}

/** On every ninth day the platform answers fewer requests a minute than the day's hours would take. */
export function isTightDay(day: number): boolean {
  return day % 9 === 5;
}
