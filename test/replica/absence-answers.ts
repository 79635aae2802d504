import type { FaultKind } from './fault-outcomes';
import type { FaultAnswers } from './fault-scene';
import { jsonAnswer, redirectAnswer } from './replica-answer';
import { ajaxAbsence, SORRY_REASONS, sorryAddress } from './sina-absence';
import { sinaApiError } from './sina-open-api.page';
import { weibocnGone } from './sina-weibocn.page';
import { htmlAnswer } from './replica-answer';

/** The platform says of an account that is there that it is not: once, or for an hour, and takes it back. */
export const ABSENCE_ANSWERS = {
  'says-gone': () => ajaxAbsence('gone'),
  'says-gone-api': () => jsonAnswer(sinaApiError(20003, 'User does not exists!'), 400),
  'says-gone-wap': ({ now }) => htmlAnswer(weibocnGone(now)),
  'says-gone-unexplained': () => redirectAnswer('https://weibo.com/sorry?usernotexists'),
  'says-banned': () => sorry(SORRY_REASONS.banned),
  'says-closed-by-user': () => sorry(SORRY_REASONS.closed),
  'says-closed': () => sorry('抱歉，该账号已被关闭，暂时无法查看。'),
  'says-frozen': () => sorry(SORRY_REASONS.frozen),
  'nothing-here': () => jsonAnswer({ ok: 0, msg: '这里还没有内容', data: { cards: [] } }),
} satisfies Partial<FaultAnswers<FaultKind>>;

function sorry(reason: string) {
  return jsonAnswer({ ok: 0, url: sorryAddress(reason), error_type: 'link' });
}
