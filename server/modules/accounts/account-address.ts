import type { Platform } from '../../../domain/platform';

/** Where people find a profile: by uid, by the nickname of an `@alias`, by any other alias. */
const ADDRESSES: Record<Platform, { uid: string; nickname: string; alias: string }> = {
  sina: { uid: 'https://weibo.com/u/', nickname: 'https://weibo.com/n/', alias: 'https://weibo.com/' },
  tencent: { uid: 'http://t.qq.com/', nickname: 'http://t.qq.com/', alias: 'http://t.qq.com/' },
};

/** The address of a profile page for people to open, made by us: what was typed may be anything. */
export function accountAddress(account: {
  platform: Platform;
  uid: string | null;
  alias: string | null;
}): string {
  const address = ADDRESSES[account.platform];
  const alias = account.alias ?? '';
  if (account.uid !== null) return address.uid + encodeURIComponent(account.uid);
  if (alias.startsWith('@')) return address.nickname + encodeURIComponent(alias.slice(1));
  return address.alias + encodeURIComponent(alias);
}
