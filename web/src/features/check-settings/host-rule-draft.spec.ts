import { draftOf, draftProblems, type HostRuleDraft, ruleOf } from './host-rule-draft';

const RULE = {
  ...{ host: 'weibo.com', platform: 'sina' as const, paceSeconds: 12, cardPaceSeconds: 12, faster: false },
  ...{
    dailyBudget: null,
    readsPerDay: 7200,
    takenToday: 0,
    stoppedUntil: null,
    stopLevel: 0,
    stopReason: null,
  },
  ...{ openNow: true, opensAt: null, hours: [], blackouts: [] },
};
const BLANK: HostRuleDraft = { pace: '', faster: false, budget: '', hours: [], blackouts: [] };

describe('a rule of a host that is being written', () => {
  it('is blank where the host goes by its card', () => {
    expect(draftOf(RULE)).toEqual(BLANK);
    expect(ruleOf(BLANK, 12)).toEqual({
      paceSeconds: null,
      faster: false,
      dailyBudget: null,
      hours: [],
      blackouts: [],
    });
  });

  it('comes back as it was', () => {
    const hours = [{ from: '22:00', to: '06:00' }];
    const blackouts = [{ from: '2012-11-08T00:00:00.000Z', to: '2012-11-15T00:00:00.000Z', why: '示例会议' }];
    const said = { paceSeconds: 20, dailyBudget: 4000, hours, blackouts };
    expect(ruleOf(draftOf({ ...RULE, ...said }), 12)).toEqual({ ...said, faster: false });
  });

  it.each([
    ['pace', { pace: 'twelve' }],
    ['pace', { pace: '-1' }],
    ['pace', { pace: '3601' }],
    ['too-fast', { pace: '11.9' }],
    ['budget', { budget: '0' }],
    ['budget', { budget: '1.5' }],
    ['hours', { hours: [{ from: '08:00', to: '' }] }],
    ['hours', { hours: [{ from: '08:00', to: '08:00' }] }],
    ['blackouts', { blackouts: [{ from: '2012-11-08T00:00:00Z', to: null, why: '' }] }],
    ['blackouts', { blackouts: [{ from: '2012-11-08T00:00:00Z', to: '2012-11-07T00:00:00Z', why: '' }] }],
  ])('has a problem with its %s: %j', (problem, said) => {
    const draft = { ...BLANK, ...said };
    expect(draftProblems(draft, 12)).toEqual([problem]);
    expect(ruleOf(draft, 12)).toBeNull();
  });

  it('may be quicker than the card where that was allowed, and slower always', () => {
    expect(draftProblems({ ...BLANK, pace: '3', faster: true }, 12)).toEqual([]);
    expect(draftProblems({ ...BLANK, pace: '60' }, 12)).toEqual([]);
  });
});
