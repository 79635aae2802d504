import { hostRuleProblem } from './host-rule-problem';
import type { HostLimits } from './host-rules.service';

const rule = (change: Partial<HostLimits> = {}): HostLimits => ({
  ...{ paceSeconds: null, faster: false, dailyBudget: null, hours: [], blackouts: [] },
  ...change,
});
const blackout = (from: string, to: string) => ({ from, to, why: '示例' });

describe('a rule of a host', () => {
  it.each([
    rule(),
    rule({ paceSeconds: 60 }),
    rule({ paceSeconds: 1, faster: true }),
    rule({ hours: [{ from: '22:00', to: '06:00' }] }),
    rule({ blackouts: [blackout('2012-11-08T00:00:00+08:00', '2012-11-15T00:00:00+08:00')] }),
  ])('may be %j', (given) => {
    expect(hostRuleProblem(given, 12)).toBeNull();
  });

  it.each([
    ['HOST.TOO_FAST', rule({ paceSeconds: 11.9 })],
    ['HOST.EMPTY_HOURS', rule({ hours: [{ from: '08:00', to: '08:00' }] })],
    [
      'HOST.BLACKOUT_REVERSED',
      rule({ blackouts: [blackout('2012-11-08T00:00:00Z', '2012-11-08T00:00:00Z')] }),
    ],
  ])('is refused as %s', (code, given) => {
    expect(hostRuleProblem(given, 12)).toMatchObject({ code });
  });
});
