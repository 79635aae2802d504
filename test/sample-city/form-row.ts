import { shanghaiDay } from '../../domain/local-time';
import { leastMembersOf } from '../../domain/member-count';
import type { Platform } from '../../domain/platform';
import type { World } from '../replica/world';
import type { CityAccount, CityHolder } from './city';

/** A row as somebody in a unit fills it in: keyed as the forms' columns, more keys than any one form takes. */
export type FormRowValues = Record<string, unknown>;

/** The row of a holder with an account, as known on a day: of forms 1, 2, 4, 5, 7, 8, 10 and 11. */
export function accountRow(account: CityAccount, world: World, at: Date): FormRowValues {
  const seen = world.accountAt(account.platform, account.uid, at);
  const claimed = account.verifiedAt ?? at;
  return {
    ...holderRow(account.holder),
    platform: account.platform,
    nickname: seen?.nickname ?? account.nickname,
    url: addressOf(account),
    uid: account.domain && Number(account.uid.slice(-1)) % 2 ? null : account.uid,
    reason: claimedReason(account),
    verifiedOn: shanghaiDay(claimed < at ? claimed : at),
    openedOn: shanghaiDay(account.openedAt),
    followers: seen?.followers ?? null,
    following: seen?.following ?? null,
    posts: seen?.posts ?? 0,
    asOf: shanghaiDay(at),
    whyNot: ['材料不全', '审核中', '被驳回', '未申请'][account.holder.number % 4],
    ready: { avatar: true, posted: true, proof: account.holder.number % 3 > 0 },
    proof: '单位介绍信',
    location: '天津',
  };
}

/** The row of a holder without an account, asking for one on the platforms given: of forms 3, 6, 9 and 12. */
export function unopenedRow(holder: CityHolder, platforms: Platform[]): FormRowValues {
  const { contact, organization, name } = holder;
  return {
    ...holderRow(holder),
    platforms,
    memberCount: (leastMembersOf(organization.level) ?? 120) + (holder.number % 60),
    wantedNickname: holder.person ? `青春${name}` : `${name.slice(-14)}`,
    wantedNickname2: null,
    intro: '服务青年，传播正能量',
    regPhone: contact.phone,
    regEmail: contact.email,
    receiver: contact.name,
    receiverPhone: contact.phone,
    consent: true,
  };
}

function holderRow(holder: CityHolder): FormRowValues {
  const { organization, person, contact } = holder;
  return {
    org: organization.name,
    level: organization.level,
    parent: organization.parent ?? '共青团天津市委员会',
    project: holder.name,
    person: holder.name,
    sex: person?.sex,
    nature: person?.nature,
    workPost: person?.workPost,
    kind: person?.kind,
    post: person?.post || '书记',
    wantedReason: claimedReason({ holder, reason: '' }),
    contact: contact.name,
    phone: contact.phone,
    email: contact.email,
    adminName: contact.name,
    adminPhone: contact.phone,
  };
}

/** Forms always name the holder: what the page really says is another matter. */
function claimedReason({ holder, reason }: Pick<CityAccount, 'holder' | 'reason'>): string {
  if (reason.includes(holder.name)) return reason;
  const { organization, person, name } = holder;
  return person ? `${organization.name}${person.post || person.kind}${name}` : `${name}官方微博`;
}

/** The many ways in which people write one address. */
function addressOf({ platform, uid, domain, holder }: CityAccount): string {
  if (platform === 'tencent') return `http://t.qq.com/${uid}`;
  if (domain) return `http://weibo.com/${domain}`;
  const ways = [
    `http://weibo.com/u/${uid}`,
    `weibo.com/u/${uid}`,
    `http://www.weibo.com/${uid}`,
    `http://weibo.com/u/${uid}/home?wvr=5`,
    `http://m.weibo.cn/u/${uid}`,
    `http://weibo.cn/u/${uid}`,
  ];
  return ways[holder.number % ways.length]!;
}
