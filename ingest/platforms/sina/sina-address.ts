import type { AddressReader, ProfileAddress, WrappedAddress } from '../address-reader';
import { decodedSegments, malformed, notAProfile } from '../address-reader';
import { SINA_PROFILE_TABS, SINA_RESERVED_WORDS } from './sina-reserved-words';

const PROFILE_HOSTS = new Set(
  `weibo.com www.weibo.com m.weibo.com e.weibo.com tw.weibo.com hk.weibo.com photo.weibo.com
   weibo.cn www.weibo.cn m.weibo.cn t.sina.com.cn`.split(/\s+/),
);
const LOGIN_HOSTS = new Set([
  'passport.weibo.com',
  'passport.weibo.cn',
  'passport.sina.cn',
  'login.sina.com.cn',
]);
const OTHER_HOSTS = /^(?:[\w-]+\.)+weibo\.(?:com|cn)$/;

/** Pages that carry the address one came from, and the query keys they carry it in. */
const WRAPPING_WORDS = new Set([
  'login.php',
  'login',
  'newlogin',
  'signin',
  'signup',
  'signup.php',
  'sinaurl',
  'visitor',
]);
const WRAPPING_KEYS = ['url', 'r', 'backURL', 'u'];

const UID = /^[1-9]\d{4,11}$/;
const NICKNAME = /^[\p{L}\p{N}\p{M}_·-]{1,30}$/u;
const DOMAIN = /^(?=.*[A-Za-z])[A-Za-z0-9_-]{2,40}$/;
/** `/p/<6 digits><uid>`: the page number of a profile; its last ten digits are the uid. */
const PAGE_NUMBER = /^(\d{6})([1-9]\d{9})$/;
/** Page numbers of topics, places, books and films, articles, lists. */
const OTHER_PAGES = /^(?:1008|100101|10012|10016|10014|23)/;
const POST = /^(?:[A-Za-z0-9]{7,12}|\d{16,18})$/;

/** Sina's addresses, as section 4 of the platform rules lists them. */
export const sinaAddresses: AddressReader = {
  owns: (host) =>
    PROFILE_HOSTS.has(host) || LOGIN_HOSTS.has(host) || host === 't.cn' || OTHER_HOSTS.test(host),
  read: readSinaAddress,
  readBareText: readSinaText,
};

function readSinaText(text: string): ProfileAddress | null {
  if (text.startsWith('@')) return nickname(text.slice(1));
  const page = PAGE_NUMBER.exec(text);
  if (page && !OTHER_PAGES.test(text)) return uid(page[2]!);
  return /^[1-9]\d{9}$/.test(text) ? uid(text) : null;
}

function readSinaAddress(url: URL): ProfileAddress | WrappedAddress {
  const host = url.hostname.replace(/\.$/, '');
  const segments = decodedSegments(url);
  if (!segments) return malformed('地址里的编码无法识别，请从浏览器地址栏重新复制微博主页的地址。');
  if (host === 't.cn') return shortLink(segments);
  if (LOGIN_HOSTS.has(host)) return unwrap(url);
  if (!PROFILE_HOSTS.has(host)) return otherPage(`${host} 是微博的其他栏目`);
  if (host === 'photo.weibo.com') return segments[0] ? number(segments[0]) : otherPage('这是微博相册的首页');
  return readProfilePath(url, segments);
}

function readProfilePath(url: URL, segments: string[]): ProfileAddress | WrappedAddress {
  const [first = '', second] = segments;
  const word = first.toLowerCase();
  if (WRAPPING_WORDS.has(word)) return unwrap(url);
  const named = readNamedPath(word, second);
  if (named) return named;
  const asked = uidInQuery(url, segments);
  if (asked) return asked;
  if (first === '') return otherPage('这是微博的首页');
  if (SINA_RESERVED_WORDS.has(word)) return otherPage(`“${first}” 是微博的功能页面`);
  return /^\d+$/.test(first) ? readNumberPath(first, second) : readDomainPath(first, second);
}

/** `/u/…`, `/profile/…`, `/n/…`, `/d/…`, `/p/…`: the first word says what the second is. */
function readNamedPath(word: string, second: string | undefined): ProfileAddress | null {
  if (second === undefined) return null;
  if (word === 'u' || word === 'profile') return number(second);
  if (word === 'n') return nickname(second);
  if (word === 'd' && DOMAIN.test(second)) return domain(second);
  if (word === 'p') return pageNumber(second);
  if (word === 'status' || word === 'detail') {
    return notAProfile('这是单条微博的地址，看不出作者；请打开作者的微博主页再复制地址。');
  }
  return null;
}

function readNumberPath(first: string, second: string | undefined): ProfileAddress {
  if (second === undefined) return first.length >= 10 ? number(first) : weihao(first);
  if (SINA_PROFILE_TABS.has(second.toLowerCase())) return number(first);
  if (POST.test(second) && UID.test(first)) return post(first, second);
  return otherPage(`“/${first}/${second}” 不是主页`);
}

function readDomainPath(first: string, second: string | undefined): ProfileAddress {
  const page = /^p?(\d{16})$/.exec(first)?.[1];
  if (page) return pageNumber(page);
  if (!DOMAIN.test(first))
    return malformed(`“${first}” 不是微博的个性域名，请从浏览器地址栏复制微博主页的地址。`);
  if (second === undefined || SINA_PROFILE_TABS.has(second.toLowerCase())) return domain(first);
  return otherPage(`“/${first}/${second}” 不是主页`);
}

/** `profile.php?uid=…` and its like. A path that already names an account is not overruled. */
function uidInQuery(url: URL, segments: string[]): ProfileAddress | null {
  const asked = url.searchParams.get('uid');
  const path = segments.join('/').toLowerCase();
  if (!asked || !/^(?:u|profile|profile\.php|ajax\/profile\/info|)$/.test(path)) return null;
  return number(asked);
}

function unwrap(url: URL): ProfileAddress | WrappedAddress {
  for (const key of WRAPPING_KEYS) {
    const inner = url.searchParams.get(key);
    if (inner) return { kind: 'wrapped', inner };
  }
  return otherPage('这是微博的登录页面');
}

function shortLink(segments: string[]): ProfileAddress {
  const [code = ''] = segments;
  if (segments.length === 1 && /^[A-Za-z0-9]{4,12}$/.test(code)) {
    return { kind: 'short-link', url: `https://t.cn/${code}` };
  }
  return malformed('这个 t.cn 短链接不完整，请打开它，再从地址栏复制微博主页的地址。');
}

function pageNumber(text: string): ProfileAddress {
  const uidPart = PAGE_NUMBER.exec(text)?.[2];
  if (uidPart && !OTHER_PAGES.test(text)) return uid(uidPart);
  return otherPage('这是话题、地点或文章页面');
}

function otherPage(what: string): ProfileAddress {
  return notAProfile(`${what}，不是微博主页；请打开微博主页再复制地址。`);
}

function number(text: string): ProfileAddress {
  return UID.test(text)
    ? uid(text)
    : malformed(`“${text}” 不是微博的用户编号（应为 5 到 12 位数字），请核对地址。`);
}

function uid(text: string): ProfileAddress {
  return { kind: 'uid', platform: 'sina', uid: text, url: `https://weibo.com/u/${text}` };
}

function nickname(text: string): ProfileAddress {
  if (!NICKNAME.test(text))
    return malformed(`“${text.slice(0, 40)}” 不是微博昵称（只有汉字、字母、数字、_ 和 -），请核对。`);
  const url = `https://weibo.com/n/${encodeURIComponent(text)}`;
  return { kind: 'alias', platform: 'sina', namespace: 'nickname', alias: text, url };
}

function domain(text: string): ProfileAddress {
  return {
    kind: 'alias',
    platform: 'sina',
    namespace: 'domain',
    alias: text,
    url: `https://weibo.com/${text}`,
  };
}

function weihao(text: string): ProfileAddress {
  return {
    kind: 'alias',
    platform: 'sina',
    namespace: 'weihao',
    alias: text,
    url: `https://weibo.com/${text}`,
  };
}

function post(authorUid: string, code: string): ProfileAddress {
  return { kind: 'post', platform: 'sina', authorUid, url: `https://weibo.com/${authorUid}/${code}` };
}
