import type { OutcomeRule } from '../outcome-rule';

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/**
 * What Sina says when it does not show a profile, in the order of section 3 of the platform rules. When the
 * platform changes its words, this file changes.
 */
export const SINA_OUTCOME_RULES: readonly OutcomeRule[] = [
  {
    outcome: 'transient',
    detail: '平台内部出错或繁忙，稍后重试。',
    statuses: [[500, 599]],
    codes: [100001, 10001, 10002, 10003, 10009, 10010, 10011],
    address: /\/sorry\?sysbusy/,
    says: /[网網][络絡]繁忙|系[统統]繁忙|系统太忙|[请請]求超[时時]|Redis执行失败/,
  },
  {
    outcome: 'throttled',
    detail: '平台提示访问过于频繁，暂停访问该站点。',
    statuses: [
      [414, 414],
      [418, 418],
      [429, 429],
    ],
    codes: [100005, 10022, 10023, 10024],
    says: /(?:访问|請求|请求|操作|訪問)(?:过于|過於|太)[频頻]繁|rate limit/i,
  },
  {
    outcome: 'blocked',
    detail: '平台要求登录或拒绝访问，请检查采集用的 Cookie 或授权。',
    statuses: [
      [403, 403],
      [432, 432],
    ],
    codes: [-100, 100002, 10004, 10005, 10006, 10014, ...range(21301, 21336)],
    address:
      /^https?:\/\/(?:passport\.|login\.sina\.)|^https?:\/\/[\w.]*weibo\.c(?:om|n)\/(?:login|newlogin|signin|signup|visitor|pub|reg)(?:[./?]|$)/,
    says: /Sina Visitor System|wbBotDetector|访问受限|訪問受限|解[冻凍]|<title>\s*(?:登录|登入|登錄)|<title>\s*新浪(?!\S{0,20}的)|name=["']?password|[赶趕]快[注註][册冊]微博粉我|Oauth Error|auth faild|(?:location\.replace|location\.href)\s*[(=]\s*["']https?:\/\/(?:passport|login)\./,
  },
  {
    outcome: 'viewer-blocked',
    detail: '采集用的帐号自身异常，不能说明被查帐号的情况；请处理采集帐号。',
    address: /\/unfreeze|accessdeny|verifybmobile|\/sorry\?userblock(?!.*is_viewer)/,
    says: /[你您]的[帐账賬帳][号號户戶]存在[异異]常|your account (?:is|has been) (?:abnormal|locked|suspended)|verifybmobile/i,
  },
  {
    outcome: 'gone',
    detail: '平台提示该用户或页面不存在。',
    codes: [20003],
    address: /\/sorry\?pagenotfound/,
    says: /User does not exist|用[户戶]不存在|[页頁]面地址有[误誤]|[该該][页頁]面不存在|page you (?:visited|requested|are looking for)[^<]{0,40}(?:not exist|not found|invalid)/i,
  },
  {
    outcome: 'banned',
    detail: '平台提示该帐号因被投诉或违规已被封停。',
    address: /usernotexists.*(?:投[诉訴]|[违違][反规規]|封[禁停]|查封)|\/sorry\?userblock.*is_viewer/,
    says: /因(?:被|受到)?投[诉訴]|因[违違]反|[号號户戶]已?被(?:封|查封|禁)|[你您][当當]前[访訪][问問]的[帐账賬帳][号號户戶][异異]常|account you (?:are visiting|visited) is abnormal/i,
  },
  {
    outcome: 'closed',
    detail: '平台提示该帐号已由用户自行关闭或注销。',
    address: /usernotexists.*(?:自行|[关關][闭閉]|注[销銷])/,
    says: /[号號户戶]已?(?:自行)?(?:[关關][闭閉]|注[销銷])|自行(?:申[请請])?(?:[关關][闭閉]|注[销銷])/,
  },
  {
    outcome: 'frozen',
    detail: '平台提示该帐号需验证身份，暂时无法访问。',
    address: /usernotexists.*(?:[验驗][证證]|[冻凍][结結])/,
    says: /(?:身份|手[机機]|本人)[验驗][证證].{0,20}(?:[无無]法|不能|恢[复復])|[验驗][证證]之前[暂暫]/,
  },
  {
    outcome: 'gone',
    detail: '平台提示该用户不存在，没有说明原因。',
    address: /\/sorry\?usernotexists/,
  },
  {
    outcome: 'captcha',
    detail: '平台要求输入验证码，请由人工处理后再继续。',
    address: /captcha|geetest/i,
    says: /yzm_img|yzm_change|img_secode|[输輸]入.{0,8}[验驗][证證][码碼]/,
    sendsElsewhere: true,
  },
  {
    outcome: 'hidden',
    detail: '页面提示没有内容：帐号可能不存在，也可能只对登录用户可见。',
    says: /[这這][里裡裏][还還][没沒]有[内內]容/,
  },
  {
    outcome: 'hidden',
    detail: '页面提示没有内容：帐号可能不存在，也可能只对登录用户可见。',
    says: /<title>微博-出错了<\/title>/,
    alsoSays: /[>\s]暂无数据</,
  },
  {
    outcome: 'unknown',
    detail: '这是 2019 年后的空壳页面，资料不在其中；请改用 ajax 采集面。',
    says: /weibo-pro/,
    alsoSays: /<div id=["']?app["']?>\s{0,100}<\/div>/,
  },
];
