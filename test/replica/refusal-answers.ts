import {
  ACCESS_DENIED_PAGE,
  BOT_DETECTOR_PAGE,
  CAPTCHA_PAGE,
  LOGIN_TITLE_PAGE,
  loginPage,
  PASSPORT_TITLE_PAGE,
  THAW_PAGE,
  viewerBlockedPage,
  visitorPage,
} from './blocked-pages';
import type { FaultKind } from './fault-outcomes';
import type { FaultAnswers, FaultScene } from './fault-scene';
import { htmlAnswer, jsonAnswer, redirectAnswer, type WholeAnswer } from './replica-answer';
import { sinaApiError } from './sina-open-api.page';
import { tencentError } from './tencent-open-api.page';

/** The platform answers, but not us: too often, not logged in, no permission, or a person is wanted. */
export const REFUSAL_ANSWERS = {
  'throttled-414': (scene) => throttled(414, scene),
  'throttled-418': (scene) => throttled(418, scene),
  'throttled-429': (scene) => throttled(429, scene),
  'errno-100005': () => jsonAnswer({ ok: 0, errno: '100005', msg: '请求过于频繁，歇歇吧' }),
  'api-limit': () => jsonAnswer(sinaApiError(10022, 'IP requests out of rate limit!'), 403),
  'api-user-limit': () => jsonAnswer(sinaApiError(10023, 'User requests out of rate limit!'), 403),
  'api-interface-limit': () =>
    jsonAnswer(sinaApiError(10024, 'User requests for this interface out of rate limit!'), 403),
  'blocked-432': () => htmlAnswer('', 432),
  'blocked-403': () => htmlAnswer('<html><head><title>403 Forbidden</title></head></html>', 403),
  'login-required': () =>
    jsonAnswer({ ok: -100, msg: '请先登录', url: 'https://passport.weibo.com/sso/signin' }),
  'visitor-redirect': ({ url }) =>
    redirectAnswer(
      `https://passport.weibo.com/visitor/visitor?entry=miniblog&a=enter&url=${encodeURIComponent(url.href)}`,
    ),
  'login-redirect': ({ url }) =>
    redirectAnswer(`https://weibo.com/login.php?url=${encodeURIComponent(url.href)}`),
  'signup-redirect': () => redirectAnswer('https://weibo.com/signup/signup.php'),
  'visitor-page': () => htmlAnswer(visitorPage()),
  'login-page': () => htmlAnswer(loginPage()),
  'login-title': () => htmlAnswer(LOGIN_TITLE_PAGE),
  'passport-title': () => htmlAnswer(PASSPORT_TITLE_PAGE),
  'bot-detector': () => htmlAnswer(BOT_DETECTOR_PAGE),
  'access-denied': () => htmlAnswer(ACCESS_DENIED_PAGE),
  'thaw-page': () => htmlAnswer(THAW_PAGE),
  'api-not-permitted': () => jsonAnswer(sinaApiError(10014, 'Insufficient app permissions!'), 403),
  'api-unaudited': () =>
    jsonAnswer(sinaApiError(21321, 'applications over the unaudited use restrictions!'), 403),
  'api-address-refused': () =>
    jsonAnswer(sinaApiError(21335, 'Request ip address is not in the allowed list'), 403),
  'viewer-blocked': () => htmlAnswer(viewerBlockedPage()),
  'unfreeze-redirect': () => redirectAnswer('https://weibo.com/unfreeze'),
  'accessdeny-redirect': () => redirectAnswer('http://sass.weibo.com/accessdeny?uid=9899999999'),
  'verify-mobile-redirect': () => redirectAnswer('https://weibo.com/verifybmobile?lang=zh-cn'),
  'userblock-redirect': () => redirectAnswer('https://weibo.com/sorry?userblock&code=20003'),
  captcha: () => jsonAnswer({ ok: 0, url: 'https://weibo.com/aj/imagecode/verify?yzm_img=1' }),
  'captcha-elsewhere': () => jsonAnswer({ ok: 0, url: 'https://weibo.com/security/check?from=profile' }),
  'captcha-page': () => htmlAnswer(CAPTCHA_PAGE),
  'tencent-rate': () => jsonAnswer(tencentError(2, 0, 'request is too frequent')),
  'tencent-credentials': () => jsonAnswer(tencentError(3, 36, 'check sign error')),
} satisfies Partial<FaultAnswers<FaultKind>>;

function throttled(status: number, { rule, now }: FaultScene): WholeAnswer {
  const answer = htmlAnswer(`<html><head><title>${status}</title></head></html>`, status);
  const { retryAfterSeconds: seconds, retryAfterAs } = rule;
  if (seconds === undefined) return answer;
  const until = new Date(now.getTime() + seconds * 1000).toUTCString();
  answer.headers['retry-after'] = retryAfterAs === 'date' ? until : String(seconds);
  return answer;
}
