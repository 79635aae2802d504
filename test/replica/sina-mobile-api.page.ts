import { otherPerson, postText } from './other-people';
import { sinaInterfaceTime } from './platform-time';
import { seededInteger } from './seeded-draw';
import { avatarUrl, roundedCount, sinaUserFields } from './sina-user-fields';
import type { AccountState } from './world';

const DAY = 86_400_000;

/** `m.weibo.cn/api/container/getIndex`: counts from ten thousand up are rounded to 0.1万, with cards of posts. */
export function sinaMobileIndex(account: AccountState, seed: number) {
  return {
    ok: 1,
    data: {
      avatar_guide: [],
      userInfo: userInfo(account),
      fans_scheme: `https://m.weibo.cn/p/index?containerid=231051_-_fans_intimacy_-_${account.uid}`,
      tabsInfo: { selectedTab: 1, tabs: tabs(account) },
      cards: cards(account, seed),
      scheme: `sinaweibo://userinfo?uid=${account.uid}&type=uid&value=${account.uid}`,
      showAppTips: 1,
    },
  };
}

function userInfo(account: AccountState) {
  const count = account.followers;
  const { domain: _domain, weihao: _weihao, ...fields } = sinaUserFields(account);
  return {
    ...fields,
    profile_image_url: avatarUrl(account, 180),
    avatar_hd: avatarUrl(account, 480),
    profile_url: `https://m.weibo.cn/u/${account.uid}?uid=${account.uid}`,
    verified_type_ext: account.verified ? 1 : -1,
    close_blue_v: false,
    followers_count: count < 10_000 ? count : roundedCount(count),
    follow_count: account.following,
    follow_me: false,
    following: false,
    toolbar_menus: [{ type: 'profile_follow', name: '关注', params: { uid: Number(account.uid) } }],
  };
}

function tabs(account: AccountState) {
  return [
    { id: 1, tabKey: 'profile', title: '主页', tab_type: 'profile', containerid: `230283${account.uid}` },
    { id: 2, tabKey: 'weibo', title: '微博', tab_type: 'weibo', containerid: `107603${account.uid}` },
    { id: 10, tabKey: 'album', title: '相册', tab_type: 'album', containerid: `107803${account.uid}` },
  ];
}

/** Posts of the owner, half of them passing on a post of somebody else with a V of that person's own. */
function cards(account: AccountState, seed: number) {
  if (!account.lastPostAt) return [];
  const count = Math.min(account.posts, seededInteger({ from: 3, to: 14 }, seed, account.uid, 'cards'));
  const newest = account.lastPostAt.getTime();
  return Array.from({ length: count }, (_, index) => ({
    card_type: 9,
    itemid: `107603${account.uid}_-_${index}`,
    mblog: {
      id: `${account.uid}${index}`,
      created_at: sinaInterfaceTime(new Date(newest - index * DAY)),
      text: postText(seed, account.uid, index),
      source: '微博 weibo.com',
      user: userInfo(account),
      retweeted_status: index % 2 ? passedOn({ account, seed, index, newest }) : undefined,
    },
  }));
}

function passedOn(post: { account: AccountState; seed: number; index: number; newest: number }) {
  const person = otherPerson(post.seed, post.account.uid, post.index);
  return {
    id: `${person.uid}${post.index}`,
    created_at: sinaInterfaceTime(new Date(post.newest - (post.index + 0.5) * DAY)),
    text: postText(post.seed, person.uid, post.index),
    user: {
      id: Number(person.uid),
      screen_name: person.nickname,
      verified: person.badge === 'person' || person.badge === 'organization',
      verified_type: { none: -1, person: 0, organization: 2, club: 220 }[person.badge],
      verified_reason: person.badge === 'person' ? `${person.nickname}（他人的认证）` : '',
      followers_count: '3.2万',
    },
  };
}
