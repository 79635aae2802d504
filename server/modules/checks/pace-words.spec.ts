import { ASSUMED_PRIORS } from '../../../domain/check-timing';
import type { PacePlan } from './pace-planner.service';
import { classSentence, planSentence } from './pace-words';

const plan = (change: Partial<PacePlan>): PacePlan => ({
  ...{ platform: 'sina', accounts: 200_000, readsPerDay: 7200, multiplier: 0.5, priors: ASSUMED_PRIORS },
  groups: [
    { class: 'pending', accounts: 10_000, everyDays: 2.5 },
    { class: 'verified', accounts: 190_000, everyDays: 76.4 },
  ],
  ...change,
});

describe('what a pace means', () => {
  it('is said for the whole and for the urgent ones', () => {
    expect(planSentence(plan({}))).toBe(
      '新浪微博每天约可读 7,200 次，200,000 个账号平均约 31 天核验一次；待确认的约 2.5 天一次。',
    );
    expect(planSentence(plan({ groups: [plan({}).groups[1]!] }))).not.toContain('待确认');
  });

  it('says when it is enough for everybody', () => {
    const ample = plan({ multiplier: Infinity, accounts: 300, readsPerDay: null });
    expect(planSentence({ ...ample, groups: [{ class: 'verified', accounts: 300, everyDays: 7 }] })).toBe(
      '新浪微博没有次数限制，足够 300 个账号都按最短间隔核验；平均约 7 天核验一次。',
    );
  });

  it('says when nothing is asked, or nobody is there', () => {
    expect(planSentence(plan({ readsPerDay: 0 }))).toContain('人工核验');
    expect(planSentence(plan({ accounts: 0, groups: [] }))).toBe('新浪微博目前没有需要核验的账号。');
  });

  it('is said for each class, in hours below a day', () => {
    expect(classSentence({ class: 'pending', accounts: 12, everyDays: 0.5 })).toBe(
      '待确认的账号（12 个）约 12 小时核验一次。',
    );
    expect(classSentence({ class: 'verified', accounts: 1, everyDays: null })).toBe(
      '已认证的账号（1 个）不会自动核验。',
    );
  });
});
