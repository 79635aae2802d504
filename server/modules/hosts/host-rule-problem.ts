import type { ProblemAnswer } from '../../http/problem.exception';
import type { HostLimits } from './host-rules.service';

/** What is wrong with a rule for a host whose platform's card wants `cardPace` seconds; null = nothing. */
export function hostRuleProblem(rule: HostLimits, cardPace: number): ProblemAnswer | null {
  const { paceSeconds, faster, hours, blackouts } = rule;
  if (paceSeconds !== null && paceSeconds < cardPace && !faster) {
    return {
      code: 'HOST.TOO_FAST',
      message: `两次请求至少相隔 ${cardPace} 秒，请调慢；确需更快的，请勾选允许更快，并自行承担被平台限制的风险。`,
    };
  }
  if (hours.some(({ from, to }) => from === to)) {
    return { code: 'HOST.EMPTY_HOURS', message: '允许时段的起止时刻相同，请改正，或删去这一段。' };
  }
  if (blackouts.some(({ from, to }) => Date.parse(from) >= Date.parse(to))) {
    return { code: 'HOST.BLACKOUT_REVERSED', message: '停用时段的结束应晚于开始，请改正。' };
  }
  return null;
}
