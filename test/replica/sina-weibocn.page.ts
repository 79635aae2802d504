import { escapeHtml, repeat } from './markup';
import { otherPerson, postText, VIEWER } from './other-people';
import { mobilePageTime } from './platform-time';
import { seededInteger } from './seeded-draw';
import { avatarUrl } from './sina-user-fields';
import type { AccountState } from './world';

export interface MobilePageRequest {
  account: AccountState;
  now: Date;
  seed: number;
}

const IMAGES = 'https://h5.sinaimg.cn/upload/2016/05/26/319';
const DAY = 86_400_000;

/** `weibo.cn/u/<uid>`: server-rendered, with the first ten posts. */
export function weibocnProfile({ account, now, seed }: MobilePageRequest): string {
  const head = `${ownerBlock(account)}<div class="tip2"><span class="tc">微博[${account.posts}]</span>&nbsp;<a href="/${account.uid}/follow">关注[${account.following}]</a>&nbsp;<a href="/${account.uid}/fans">粉丝[${account.followers}]</a>&nbsp;<a href="/at/weibo?uid=${account.uid}">@TA的</a></div></div>`;
  const posts = repeat(Math.min(10, account.posts), (index) => post({ account, now, seed, index }));
  return frame(`${account.nickname}的微博`, `/${account.uid}`, now, head + posts);
}

/** `weibo.cn/<uid>/info`: the 认证 line, no counts. */
export function weibocnInfo({ account, now }: MobilePageRequest): string {
  const verified = account.verified ? `认证:${escapeHtml(account.reason)}　<br/>` : '';
  const again = account.verified ? `认证信息：${escapeHtml(account.reason)}　<br/>` : '';
  const body = `<div class="c"><img src="${escapeHtml(avatarUrl(account, 180))}" alt="头像" /></div><div class="tip">基本信息</div><div class="c">昵称:${escapeHtml(account.nickname)}<br/>${verified}性别:男<br/>地区:天津<br/>${again}简介:${escapeHtml(account.description)}<br/></div><div class="tip">其他信息</div><div class="c">互联网:http://weibo.com/u/${account.uid}<br/>手机版:https://weibo.cn/u/${account.uid}<br/></div>`;
  return frame(`${account.nickname}的资料`, `/${account.uid}/info`, now, body);
}

/** What weibo.cn answers for an account that does not exist. */
export function weibocnGone(now: Date): string {
  return frame(
    '微博',
    '/',
    now,
    '<div class="me">User does not exists!</div><div class="c"><a href="/">返回首页</a></div>',
  );
}

function ownerBlock(account: AccountState): string {
  const icon = account.owner === 'organization' ? '5337.gif' : '5338.gif';
  const badge = account.verified ? `<img src="${IMAGES}/${icon}" alt="V"/>` : '';
  const reason = account.verified
    ? `<span class="ctt">认证：${escapeHtml(account.reason)}　</span><br />`
    : '';
  return `<div class="u"><table><tr><td valign="top"><a href="/${account.uid}/avatar?rl=0"><img src="${escapeHtml(avatarUrl(account, 50))}" alt="头像" class="por" /></a></td><td valign="top"><div class="ut"><span class="ctt">${escapeHtml(account.nickname)}${badge}&nbsp;男/天津    &nbsp;    <a href="/attention/add?uid=${account.uid}&amp;rl=0&amp;st=shili1">加关注</a></span><br />${reason}<span class="ctt" style="word-break:break-all; width:50px;">${escapeHtml(account.description)}</span><br /><a href="/im/chat?uid=${account.uid}&amp;rl=0">私信</a>&nbsp;<a href="/${account.uid}/info">资料</a>&nbsp;<a href="/${account.uid}/operation?rl=0">操作</a></div></td></tr></table>`;
}

function post(of: MobilePageRequest & { index: number }): string {
  const { account, now, seed, index } = of;
  const at = new Date((account.lastPostAt ?? account.openedAt).getTime() - index * DAY);
  const id = `M_${account.uid}${index}`;
  const likes = seededInteger({ from: 0, to: 40 }, seed, id);
  return `<div class="c" id="${id}"><div>${index % 2 ? passedOn(seed, id) : ''}<span class="ctt">${postText(seed, id)}</span>&nbsp;<a href="https://weibo.cn/attitude/${id}/add?uid=${VIEWER.uid}&amp;rl=0">赞[${likes}]</a>&nbsp;<a href="https://weibo.cn/repost/${id}?uid=${account.uid}&amp;rl=0">转发[${likes}]</a>&nbsp;<a href="https://weibo.cn/comment/${id}?uid=${account.uid}&amp;rl=0#cmtfrm" class="cc">评论[${likes}]</a>&nbsp;<span class="ct">${mobilePageTime(at, now)}&nbsp;来自微博 weibo.com</span></div></div><div class="s"></div>`;
}

/** A post of somebody else with that person's V: the one thing a careless reader takes for the owner's. */
function passedOn(seed: number, id: string): string {
  const person = otherPerson(seed, id);
  const badge = person.badge === 'person' ? `<img src="${IMAGES}/5338.gif" alt="V"/>` : '';
  return `<span class="cmt">转发了&nbsp;<a href="https://weibo.cn/u/${person.uid}">${person.nickname}</a>${badge}&nbsp;的微博:</span><span class="ctt">${postText(seed, person.uid)}</span><br/><span class="cmt">转发理由:</span>`;
}

function frame(title: string, path: string, now: Date, body: string): string {
  const stamp = mobilePageTime(now, new Date(now.getTime() + DAY))
    .replace('月', '-')
    .replace('日', '');
  return `<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd"><html xmlns="http://www.w3.org/1999/xhtml"><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8" /><meta http-equiv="Cache-Control" content="no-cache"/><meta name="MobileOptimized" content="240"/><title>${escapeHtml(title)}</title><style type="text/css" id="internalStyle">html,body,p,form,div,table,span{font-size:12px;word-wrap:break-word;}a{color:#2a5492}.c{padding:2px 5px;}.tip2{color:#000;padding:2px 3px;}.ctt{color:#000;}</style></head><body><div class="n" style="padding: 6px 4px;"><a href="https://weibo.cn/?tf=5_009" class="nl">首页</a>|<a href="https://weibo.cn/msg/?tf=5_010" class="nl">消息</a>|<a href="https://weibo.cn/search/?tf=5_012" class="nl">搜索</a>|<a href="${path}?rand=1&amp;p=r" class="nl">刷新</a></div><div class="c tip"><a href="https://m.weibo.cn" id="top" class="tl">手机微博触屏版,点击前往&gt;&gt;</a></div>${body}<div class="cd"><a href="#top">TOP</a></div><div class="pms"><a href="https://weibo.cn">首页</a>.<a href="https://weibo.cn/page/91">帮助</a>.<a href="https://weibo.cn/spam/?rl=0&amp;type=3" class="kt">举报</a></div><div class="c">彩版|<a href="https://m.weibo.cn/?tf=7_010">触屏</a></div><div class="b">weibo.cn[${stamp}]</div></body></html>`;
}
