/** Where a capture was taken, as its own bytes say; one page may have been reached by several addresses. */
export type CapturedAddresses = (text: string) => string[];

interface CaptureRule {
  /** Of the file's name. */
  name: RegExp;
  addresses: CapturedAddresses;
}

/**
 * How each kind of capture is led back to its address, by the first rule that fits the file's name. Pages of
 * accounts name their own account; of pages of the doormen only the place where such pages stand is known.
 */
const CAPTURE_RULES: readonly CaptureRule[] = [
  {
    name: /^sina-weibocom-.*captcha/,
    addresses: (text) => matches(text, /weibo\.com(\/p\/\d{16}\/\w+)/, 'https://weibo.com$1'),
  },
  {
    name: /^sina-weibocom-.*visitor-system/,
    addresses: () => ['https://passport.weibo.com/visitor/visitor'],
  },
  { name: /^sina-weibocom-.*abnormal/, addresses: () => ['https://weibo.com/sorry?userblock'] },
  { name: /^sina-weibocom-not-found/, addresses: () => ['https://weibo.com/sorry?pagenotfound'] },
  { name: /^sina-weibocom-spa-shell/, addresses: () => ['https://weibo.com/'] },
  { name: /^sina-weibocom-.*info-page/, addresses: desktopInfo },
  { name: /^sina-weibocom-/, addresses: desktopHome },
  { name: /^sina-weibocn-login/, addresses: () => ['https://weibo.cn/'] },
  {
    name: /^sina-weibocn-.*info-page/,
    addresses: (text) => matches(text, /weibo\.com\/u\/(\d+)/, 'https://weibo.cn/$1/info'),
  },
  {
    name: /^sina-weibocn-.*bare-header/,
    addresses: (text) => matches(text, /href="\/(\d{6,12})\//, 'https://weibo.cn/u/$1?page=2'),
  },
  {
    name: /^sina-weibocn-/,
    addresses: (text) => matches(text, /href="\/(\d{6,12})\/info"/, 'https://weibo.cn/u/$1'),
  },
  { name: /^sina-mweibocn-login/, addresses: () => ['https://m.weibo.cn/searchs/suggest'] },
  {
    name: /^sina-mweibocn-/,
    addresses: (text) =>
      matches(
        text,
        /"userInfo"[^]*?"id":\s*(\d{6,12})/,
        'https://m.weibo.cn/api/container/getIndex?type=uid&value=$1',
      ),
  },
  {
    name: /^sina-ajax-/,
    addresses: (text) => matches(text, /"idstr":\s*"(\d+)"/, 'https://weibo.com/ajax/profile/info?uid=$1'),
  },
  {
    name: /^sina-openapi-error/,
    addresses: (text) => matches(text, /"request":\s*"([^"]+)"/, 'https://api.weibo.com$1'),
  },
  {
    name: /^sina-openapi-users-show/,
    addresses: (text) => matches(text, /"id":\s*(\d+)/, 'https://api.weibo.com/2/users/show.json?uid=$1'),
  },
  {
    name: /^sina-openapi-timeline/,
    addresses: () => ['https://api.weibo.com/2/statuses/home_timeline.json'],
  },
  { name: /^tencent-openapi-error/, addresses: () => ['https://open.t.qq.com/api/t/add'] },
  { name: /^tencent-openapi-idollist/, addresses: () => ['https://open.t.qq.com/api/friends/idollist'] },
  {
    name: /^tencent-openapi-user-info/,
    addresses: (text) =>
      matches(
        text,
        /"name":\s*"([\w-]+)"/,
        'https://open.t.qq.com/api/user/info?name=$1',
        'https://open.t.qq.com/api/user/other_info?name=$1',
      ),
  },
  {
    name: /^tencent-tqqcom-/,
    addresses: (text) =>
      matches(text, /http:\/\/t\.qq\.com\/([\w-]+)\/mine/, 'https://t.qq.com/$1/mine', 'https://t.qq.com/$1'),
  },
];

/** The addresses of a capture; empty when nothing in it says where it was taken. */
export function capturedAddresses(fileName: string, text: string): string[] {
  return CAPTURE_RULES.find(({ name }) => name.test(fileName))?.addresses(text) ?? [];
}

function desktopHome(text: string): string[] {
  return [
    ...matches(text, /\$CONFIG\['oid'\]\s*=\s*'(\d+)'/, 'https://weibo.com/u/$1'),
    ...matches(text, /\$CONFIG\['page_id'\]\s*=\s*'(\d{16})'/, 'https://weibo.com/p/$1/home'),
  ];
}

/** The page of particulars; without another capture of the account its home page, too. */
function desktopInfo(text: string): string[] {
  return [
    ...matches(text, /\$CONFIG\['page_id'\]\s*=\s*'(\d{16})'/, 'https://weibo.com/p/$1/info'),
    ...matches(text, /\$CONFIG\['oid'\]\s*=\s*'(\d+)'/, 'https://weibo.com/u/$1'),
  ];
}

/** The first match, put into each address at `$1`; none when nothing matches. */
function matches(text: string, pattern: RegExp, ...addresses: string[]): string[] {
  const found = pattern.exec(text)?.[1];
  return found === undefined ? [] : addresses.map((address) => address.replace('$1', found));
}
