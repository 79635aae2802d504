import type { AddressReader, ProfileAddress } from './address-reader';
import { malformed, notAProfile } from './address-reader';
import { readPastedText } from './pasted-text';
import { sinaAddresses } from './sina/sina-address';
import { tencentAddresses } from './tencent/tencent-address';

export type { AliasNamespace, ProfileAddress } from './address-reader';

const READERS: readonly AddressReader[] = [sinaAddresses, tencentAddresses];

/** A login page inside a login page inside a login page is nobody's profile. */
const DEEPEST_WRAPPING = 3;

/**
 * What a pasted profile address means. Reads text only: nothing is fetched, and an address on any host but
 * the platforms' own is refused, whatever it is dressed as. Source: platform rules, section 4.
 */
export function readProfileAddress(text: string): ProfileAddress {
  return readNested(text, 0);
}

function readNested(pasted: string, depth: number): ProfileAddress {
  if (depth > DEEPEST_WRAPPING)
    return notAProfile('这是层层跳转的登录地址，请登录后打开微博主页再复制地址。');
  const cleaned = readPastedText(pasted);
  if (cleaned.kind === 'empty') return { kind: 'empty', reason: '没有填写微博地址，请粘贴微博主页的地址。' };
  if (cleaned.kind === 'malformed') return malformed(cleaned.reason);
  return readBareText(cleaned.text) ?? readWebAddress(cleaned.text, depth);
}

function readBareText(text: string): ProfileAddress | null {
  for (const reader of READERS) {
    const address = reader.readBareText?.(text);
    if (address) return address;
  }
  return null;
}

function readWebAddress(text: string, depth: number): ProfileAddress {
  const url = parseWebAddress(text);
  if (!(url instanceof URL)) return url;
  const host = hostOf(url);
  const reader = READERS.find((reader) => reader.owns(host));
  if (!reader) return foreignHost(host);
  const disguise = disguiseOf(url);
  if (disguise) return disguise;
  const address = reader.read(url);
  return address.kind === 'wrapped' ? readNested(address.inner, depth + 1) : address;
}

function parseWebAddress(text: string): URL | ProfileAddress {
  const scheme = /^([a-z][a-z0-9+.-]*):(?!\d+(?:[/?#]|$))/i.exec(text)?.[1]?.toLowerCase();
  if (scheme && scheme !== 'http' && scheme !== 'https') {
    return malformed('只接受以 http 或 https 开头的网址，请粘贴微博主页的地址。');
  }
  const address = scheme ? text : `https://${text.replace(/^\/\//, '')}`;
  const url = URL.canParse(address) ? new URL(address) : null;
  if (!url?.hostname.includes('.') && !url?.hostname.startsWith('[')) {
    return malformed('这不是网址；如果只知道昵称，请写成 @昵称，否则请粘贴微博主页的地址。');
  }
  return url;
}

/** The host without the dot that may end a full name. */
function hostOf(url: URL): string {
  return url.hostname.replace(/\.$/, '');
}

function foreignHost(host: string): ProfileAddress {
  return { kind: 'foreign-host', reason: `“${host}” 不是新浪微博或腾讯微博的网址，请粘贴微博主页的地址。` };
}

/** A right host with a user name or a port of its own is no address a browser would show. */
function disguiseOf(url: URL): ProfileAddress | null {
  if (url.username || url.password) {
    return {
      kind: 'foreign-host',
      reason: '地址里带有用户名（@ 前的部分），请从浏览器地址栏复制微博主页的地址。',
    };
  }
  if (!['', '80', '443'].includes(url.port)) {
    return {
      kind: 'foreign-host',
      reason: `地址里带有端口 ${url.port}，请从浏览器地址栏复制微博主页的地址。`,
    };
  }
  return null;
}
