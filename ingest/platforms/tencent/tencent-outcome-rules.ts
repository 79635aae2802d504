import type { OutcomeRule } from '../outcome-rule';

/** What Tencent Weibo says when it does not show a profile, in the order of section 3 of the platform rules. */
export const TENCENT_OUTCOME_RULES: readonly OutcomeRule[] = [
  {
    outcome: 'platform-closed',
    detail: '腾讯微博已于 2020 年 9 月 28 日停止服务，不再有页面可查。',
    says: /(?:腾讯微博|騰訊微博).{0,40}(?:停止服务|停止服務|停止运营|停止運營|关闭服务|停服)/s,
  },
  {
    outcome: 'transient',
    detail: '平台内部出错，稍后重试。',
    statuses: [[500, 599]],
    codes: [4],
    says: /系统繁忙|服务器繁忙|系統繁忙/,
  },
  {
    outcome: 'throttled',
    detail: '平台提示访问过于频繁，暂停访问该站点。',
    statuses: [
      [414, 414],
      [418, 418],
      [429, 429],
    ],
    codes: [2],
    says: /(?:访问|请求|操作)(?:过于|太)频繁/,
  },
  {
    outcome: 'blocked',
    detail: '平台拒绝了授权或要求登录，请检查采集用的授权。',
    statuses: [
      [401, 401],
      [403, 403],
    ],
    codes: [3],
    address:
      /^https?:\/\/(?:ui\.ptlogin2|xui\.ptlogin2|ptlogin2|graph|open)\.(?:t\.)?qq\.com\/(?:.*login|oauth|cgi-bin\/login)|\/login\.php/,
    says: /id="login_frame"|ptlogin2\.qq\.com\/cgi-bin\/login/,
  },
  {
    outcome: 'gone',
    detail: '平台提示该用户或页面不存在。',
    says: /用户不存在|用戶不存在|帐号不存在|账号不存在|页面不存在|no such user/i,
  },
  {
    outcome: 'captcha',
    detail: '平台要求输入验证码，请由人工处理后再继续。',
    address: /captcha/i,
    says: /captcha\.qq\.com|输入.{0,8}验证码/,
  },
];
