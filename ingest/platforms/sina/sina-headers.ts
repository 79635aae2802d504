import type { Credentials } from '../platform-card';

const DESKTOP =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36';
const TELEPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.0 Mobile/15E148 Safari/604.1';

/** Headers of a page opened in a desktop browser. */
export function desktopPageHeaders(credentials: Credentials): Record<string, string> {
  return {
    'User-Agent': DESKTOP,
    Accept: 'text/html,application/xhtml+xml',
    'Accept-Language': 'zh-CN,zh;q=0.9',
    ...cookieOf(credentials),
  };
}

/** Headers of a request that the desktop site's own script makes from the page `referer`. */
export function desktopScriptHeaders(referer: string, credentials: Credentials): Record<string, string> {
  return { ...scriptHeaders(referer, credentials), 'User-Agent': DESKTOP };
}

/** Headers of a request that the mobile site's own script makes from the page `referer`. */
export function mobileScriptHeaders(referer: string, credentials: Credentials): Record<string, string> {
  return { ...scriptHeaders(referer, credentials), 'User-Agent': TELEPHONE, 'MWeibo-Pwa': '1' };
}

/** Headers of a call of the official interface: the token never stands in an address, which is kept. */
export function tokenHeaders(token: string): Record<string, string> {
  return { Accept: 'application/json', Authorization: `OAuth2 ${token}` };
}

function scriptHeaders(referer: string, credentials: Credentials): Record<string, string> {
  return {
    Accept: 'application/json, text/plain, */*',
    'Accept-Language': 'zh-CN,zh;q=0.9',
    'X-Requested-With': 'XMLHttpRequest',
    Referer: referer,
    ...cookieOf(credentials),
  };
}

function cookieOf({ cookie }: Credentials): Record<string, string> {
  return cookie ? { Cookie: cookie } : {};
}
