import { postText } from './other-people';
import type { AccountState } from './world';

/** `open.t.qq.com/api/user/other_info`. `isrealname` is 1 for everybody and means nothing; `isvip` is the V. */
export function tencentOtherInfo(account: AccountState, seed: number) {
  return { data: user(account, seed), errcode: 0, msg: 'ok', ret: 0, seqid: account.posts };
}

/** ret: 1 parameters, 2 rate, 3 credentials, 4 server. */
export function tencentError(ret: number, errcode: number, msg: string) {
  return { data: null, errcode, msg, ret, seqid: 0 };
}

function user(account: AccountState, seed: number) {
  const organization = account.owner === 'organization';
  return {
    birth_day: 1,
    birth_month: 1,
    birth_year: 1990,
    city_code: '1',
    country_code: '1',
    province_code: '12',
    email: '',
    exp: 60,
    favnum: 0,
    fansnum: account.followers,
    idolnum: account.following,
    tweetnum: account.posts,
    head: 'http://app.qlogo.cn/mbloghead/shili',
    homepage: '',
    introduction: account.description,
    isent: account.verified && organization ? 1 : 0,
    isrealname: 1,
    isvip: account.verified ? 1 : 0,
    level: 1,
    location: '中国 天津',
    name: account.uid,
    nick: account.nickname,
    openid: '',
    regtime: Math.floor(account.openedAt.getTime() / 1000),
    sex: 1,
    tag: null,
    tweetinfo: newest(account, seed),
    verifyinfo: account.verified ? account.reason : '',
  };
}

function newest(account: AccountState, seed: number) {
  if (!account.lastPostAt) return null;
  const text = postText(seed, account.uid, 0);
  const timestamp = Math.floor(account.lastPostAt.getTime() / 1000);
  return [
    {
      id: `${timestamp}0001`,
      text,
      origtext: text,
      from: '腾讯微博',
      self: 1,
      status: 0,
      timestamp,
      type: 1,
    },
  ];
}
