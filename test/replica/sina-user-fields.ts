import { sinaInterfaceTime } from './platform-time';
import type { AccountState } from './world';

/** `24.7万`, `1.3亿`: how Sina rounds counts for people. Below ten thousand the digits stay. */
export function roundedCount(count: number): string {
  if (count < 10_000) return String(count);
  const [unit, name] = count < 100_000_000 ? [10_000, '万'] : [100_000_000, '亿'];
  const tenths = Math.floor((count * 10) / unit) / 10;
  return `${tenths}${name}`;
}

/** The address of the account's page: its custom domain where it has one. */
export function profilePath(account: AccountState): string {
  return account.domain ? `/${account.domain}` : `/u/${account.uid}`;
}

/** The fields that every Sina interface of any year writes alike. */
export function sinaUserFields(account: AccountState) {
  return {
    id: Number(account.uid),
    idstr: account.uid,
    screen_name: account.nickname,
    domain: account.domain ?? '',
    weihao: '',
    description: account.description,
    location: '天津',
    gender: account.owner === 'organization' ? 'f' : 'm',
    verified: account.verified,
    verified_type: account.verifiedType,
    verified_reason: account.verified ? account.reason : '',
    statuses_count: account.posts,
    created_at: sinaInterfaceTime(account.openedAt),
  };
}

/** The image address every page shows; its query rots, so nobody should compare it. */
export function avatarUrl(account: Pick<AccountState, 'uid'>, size: number): string {
  return `https://tvax3.sinaimg.cn/crop.0.0.180.180.${size}/${Number(account.uid).toString(36)}shili.jpg?KID=imgbed,tva&ssig=shili`;
}
