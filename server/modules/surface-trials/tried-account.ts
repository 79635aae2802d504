import type { Platform } from '../../../domain/platform';
import type { AskedAccount } from '../../../ingest/platforms/platform-card';
import { PLATFORM_CARDS } from '../../../ingest/platforms/platform-cards';
import { readProfileAddress } from '../../../ingest/platforms/profile-address';

/** The account that a pasted address names on this platform, or one Chinese sentence saying why it names none. */
export type TriedAccount = AskedAccount | { fault: string };

/** Addresses of posts name their author. Nicknames are kept with an `@` in front, as in the register. */
export function triedAccount(platform: Platform, pasted: string): TriedAccount {
  const address = readProfileAddress(pasted);
  if ('reason' in address) return { fault: address.reason };
  if (address.kind === 'short-link') return { fault: '短链接不能直接试查，请在浏览器里打开后复制主页地址。' };
  if (address.platform !== platform) {
    return { fault: `这不是${PLATFORM_CARDS[platform].title}的主页地址，请换成该平台的主页地址。` };
  }
  if (address.kind === 'uid') return { uid: address.uid, alias: null };
  if (address.kind === 'post') return { uid: address.authorUid, alias: null };
  const mark = address.namespace === 'nickname' ? '@' : '';
  return { uid: null, alias: mark + address.alias.replace(/^@/, '') };
}
