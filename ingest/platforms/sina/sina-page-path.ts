import type { AskedAccount } from '../platform-card';

/** Is the alias a nickname? Where no namespace is kept, nicknames have an `@` in front. */
export function isNickname({ alias, aliasNamespace }: AskedAccount): boolean {
  return aliasNamespace === 'nickname' || (alias?.startsWith('@') ?? false);
}

/** The alias without its `@`, as a part of an address; null when there is none. */
export function aliasForAddress({ alias }: AskedAccount): string | null {
  return alias ? encodeURIComponent(alias.replace(/^@/, '')) : null;
}

/** The path of an account's page on `weibo.com` and `weibo.cn`; null when neither uid nor alias is known. */
export function sinaPagePath(account: AskedAccount): string | null {
  if (account.uid) return `/u/${encodeURIComponent(account.uid)}`;
  const alias = aliasForAddress(account);
  if (alias === null) return null;
  return isNickname(account) ? `/n/${alias}` : `/${alias}`;
}
