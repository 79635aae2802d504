import type { FormScope, PhaseKind } from '../../../domain/campaign';
import type { FormNumber } from '../../../domain/form';

interface PhaseSeed {
  name: string;
  kind: PhaseKind;
  startsAt: string;
  endsAt: string;
  forms: FormNumber[];
  scope: FormScope;
}

/**
 * The campaign of 2012 as its notice sets it: two rounds of collecting, each with a hard cut-off at 17:00,
 * each followed by a round of opening and verifying. Boundary days belong to both phases.
 */
export const CAMPAIGN_2012 = {
  slug: 'tianjin-2012',
  name: '全市共青团微博应用工作（2012）',
  city: '天津市',
  startsOn: '2012-09-25',
  goalOn: '2012-11-30',
  baselineCount: 200,
  baselineOn: '2012-08-31',
  rankingWeights: { coverage: 60, reporting: 20, accuracy: 20 },
  staleAfterHours: 168,
};

export const PHASES_2012: PhaseSeed[] = [
  {
    name: '第一阶段：总支级以上集中填报',
    kind: 'collect',
    startsAt: '2012-09-25T00:00:00+08:00',
    endsAt: '2012-09-29T17:00:00+08:00',
    forms: [1, 2, 3, 7, 8, 9],
    scope: 'above-branch',
  },
  {
    name: '第二阶段：协调开通和认证',
    kind: 'assist',
    startsAt: '2012-09-29T00:00:00+08:00',
    endsAt: '2012-10-15T23:59:59+08:00',
    forms: [],
    scope: 'any',
  },
  {
    name: '第三阶段：团支部、工作项目和青少年工作者填报',
    kind: 'collect',
    startsAt: '2012-10-15T00:00:00+08:00',
    endsAt: '2012-11-09T17:00:00+08:00',
    forms: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
    scope: 'branch',
  },
  {
    name: '第四阶段：协调开通和认证',
    kind: 'assist',
    startsAt: '2012-11-09T00:00:00+08:00',
    endsAt: '2012-11-28T23:59:59+08:00',
    forms: [],
    scope: 'any',
  },
];
