import { avatarUrl, profilePath, roundedCount, sinaUserFields } from './sina-user-fields';
import type { AccountState } from './world';

/** `weibo.com/ajax/profile/info`: exact integers, no posts. */
export function sinaAjaxProfile(account: AccountState) {
  return { ok: 1, data: { user: user(account), tabList: tabs(account), blockText: '' } };
}

function user(account: AccountState) {
  return {
    ...sinaUserFields(account),
    pc_new: 0,
    profile_image_url: avatarUrl(account, 50),
    avatar_large: avatarUrl(account, 180),
    avatar_hd: avatarUrl(account, 1024),
    profile_url: profilePath(account),
    verified_type_ext: account.verified ? 1 : -1,
    follow_me: false,
    following: false,
    mbrank: 0,
    mbtype: 0,
    v_plus: 0,
    svip: 0,
    followers_count: account.followers,
    followers_count_str: roundedCount(account.followers),
    friends_count: account.following,
    status_total_counter: totals(account),
    url: '',
    cover_image_phone: 'https://wx4.sinaimg.cn/crop.0.0.640.640.640/shili/cover.jpg',
    icon_list: [{ type: 'vip', data: { mbrank: 0, mbtype: 0, svip: 0 } }],
    user_type: 0,
    is_star: '0',
    is_muteuser: false,
    special_follow: false,
  };
}

function totals(account: AccountState) {
  const withCommas = (count: number): string => String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
  return {
    repost_cnt: withCommas(account.posts * 7),
    comment_cnt: withCommas(account.posts * 3),
    like_cnt: withCommas(account.posts * 5),
    total_cnt: withCommas(account.posts * 15),
    total_cnt_format: account.posts * 15,
  };
}

function tabs(account: AccountState) {
  const names = { home: '精选', feed: '微博', newVideo: '视频', album: '相册', article: '文章' };
  return Object.entries(names).map(([name, tabName]) => ({
    name,
    tabName,
    containerid: `230283${account.uid}`,
    url: `/ajax/profile/${name}?uid=${account.uid}`,
  }));
}
