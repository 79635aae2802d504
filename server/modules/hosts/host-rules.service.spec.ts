import { DataSource } from 'typeorm';
import { ajaxSurface as ajax } from '../../../ingest/platforms/sina/ajax.surface';
import { loadConfig } from '../../config/config';
import { slotSpacing } from './host-pace';
import { type HostLimits, HostRulesService } from './host-rules.service';

const rulesUnder = (env: Record<string, string>) =>
  new HostRulesService(new DataSource({ type: 'postgres' }), loadConfig(env));
const paceOf = (env: Record<string, string>) => rulesUnder(env).paceOf(ajax);
const draft = (change: Partial<HostLimits>): HostLimits => ({
  ...{ paceSeconds: null, faster: false, dailyBudget: null, hours: [], blackouts: [] },
  ...change,
});

describe('the pace of a host nothing was set for', () => {
  it('is what the card says', () => {
    expect(paceOf({})).toBe(ajax.paceSeconds);
  });

  it('can be slowed down by the environment', () => {
    expect(paceOf({ TUANWEI_PACE_SECONDS: '60' })).toBe(60);
  });

  it('cannot be quickened by it on a live platform, only on a replica', () => {
    expect(paceOf({ TUANWEI_PACE_SECONDS: '0' })).toBe(ajax.paceSeconds);
    expect(paceOf({ TUANWEI_PACE_SECONDS: '0', TUANWEI_REPLICA_URL: 'http://127.0.0.1:4100' })).toBe(0);
  });
});

describe('requests a day', () => {
  const perDay = (change: Partial<HostLimits>, env = {}) =>
    rulesUnder(env).requestsPerDay(ajax, draft(change));

  it('are what pace and its jitter leave', () => {
    expect(perDay({})).toBeCloseTo(86_400 / slotSpacing(12, 0.5), 6);
    expect(perDay({ paceSeconds: 24 })).toBeCloseTo(86_400 / slotSpacing(24, 0.5), 6);
  });

  it('shrink to the allowed hours, also over midnight', () => {
    expect(perDay({ hours: [{ from: '22:00', to: '04:00' }] })).toBeCloseTo(21_600 / slotSpacing(12, 0.5), 6);
  });

  it('are no more than the daily budget, and none above the card without the word “faster”', () => {
    expect(perDay({ dailyBudget: 500 })).toBe(500);
    expect(perDay({ paceSeconds: 1 })).toBeCloseTo(86_400 / slotSpacing(12, 0.5), 6);
    expect(perDay({ paceSeconds: 1, faster: true })).toBeCloseTo(86_400 / slotSpacing(1, 0.5), 6);
  });

  it('do not shrink by a black-out, which is an exception', () => {
    const blackouts = [{ from: '2012-10-01T00:00:00Z', to: '2012-10-02T00:00:00Z', why: '示例' }];
    expect(perDay({ blackouts })).toBeCloseTo(86_400 / slotSpacing(12, 0.5), 6);
  });

  it('have no limit where a replica is asked without pace', () => {
    const env = { TUANWEI_PACE_SECONDS: '0', TUANWEI_REPLICA_URL: 'http://127.0.0.1:4100' };
    expect(perDay({}, env)).toBeNull();
    expect(perDay({ dailyBudget: 30 }, env)).toBe(30);
  });
});
