import { postText } from './other-people';
import { sinaInterfaceTime } from './platform-time';
import { avatarUrl, sinaUserFields } from './sina-user-fields';
import type { AccountState } from './world';

/** `api.weibo.com/2/users/show.json`: the official interface, with the newest post embedded. */
export function sinaUsersShow(account: AccountState, seed: number) {
  return {
    ...sinaUserFields(account),
    name: account.nickname,
    province: '12',
    city: '1',
    url: '',
    profile_image_url: avatarUrl(account, 50),
    avatar_large: avatarUrl(account, 180),
    profile_url: account.domain ?? `u/${account.uid}`,
    followers_count: account.followers,
    friends_count: account.following,
    favourites_count: 0,
    following: false,
    allow_all_act_msg: false,
    geo_enabled: true,
    allow_all_comment: true,
    follow_me: false,
    online_status: 0,
    bi_followers_count: Math.min(account.followers, account.following),
    lang: 'zh-cn',
    ...(account.lastPostAt ? { status: newestPost(account, account.lastPostAt, seed) } : {}),
  };
}

/** An error of the official interface, e.g. 20003 (gone) or 10022 (limit of the address reached). */
export function sinaApiError(code: number, error: string, request = '/2/users/show.json') {
  return { error, error_code: code, request };
}

function newestPost(account: AccountState, at: Date, seed: number) {
  return {
    created_at: sinaInterfaceTime(at),
    id: account.posts,
    mid: `${account.uid}${account.posts}`,
    text: postText(seed, account.uid, 0),
    source: '<a href="http://weibo.com" rel="nofollow">新浪微博</a>',
    favorited: false,
    truncated: false,
    geo: null,
    reposts_count: 1,
    comments_count: 2,
  };
}
