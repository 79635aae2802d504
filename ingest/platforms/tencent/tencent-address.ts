import type { AddressReader, ProfileAddress } from '../address-reader';
import { decodedSegments, malformed, notAProfile } from '../address-reader';

const PROFILE_HOSTS = new Set(['t.qq.com', 'www.t.qq.com', '1.t.qq.com', 'e.t.qq.com', 'm.t.qq.com']);
const OTHER_HOSTS = /^(?:[\w-]+\.)+t\.qq\.com$/;
const ACCOUNT = /^[A-Za-z0-9_-]{1,40}$/;

/** First path words of Tencent Weibo's own pages. */
const RESERVED_WORDS = new Set(
  `app apps asyn at certification client favor find group help home index index.php invite k login
   login.php logout logout.php messages p public search search.php setting timeaxis topic`.split(/\s+/),
);

/** Tencent Weibo's addresses: the account name is the key. Source: platform rules, section 4. */
export const tencentAddresses: AddressReader = {
  owns: (host) => PROFILE_HOSTS.has(host) || OTHER_HOSTS.test(host),
  read: readTencentAddress,
};

function readTencentAddress(url: URL): ProfileAddress {
  const host = url.hostname.replace(/\.$/, '');
  const segments = decodedSegments(url);
  if (!segments) return malformed('地址里的编码无法识别，请从浏览器地址栏重新复制微博主页的地址。');
  const [first = ''] = segments;
  if (!PROFILE_HOSTS.has(host) || first === '' || RESERVED_WORDS.has(first.toLowerCase())) {
    return notAProfile('这是腾讯微博的其他页面，不是某个帐号的主页；请填写 t.qq.com/帐号。');
  }
  if (!ACCOUNT.test(first))
    return malformed(`“${first.slice(0, 40)}” 不是腾讯微博帐号，请填写 t.qq.com/帐号。`);
  return { kind: 'uid', platform: 'tencent', uid: first, url: `https://t.qq.com/${first}` };
}
