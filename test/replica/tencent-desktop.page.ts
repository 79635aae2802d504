import { escapeHtml, repeat } from './markup';
import { otherPerson, postText } from './other-people';
import { pageTitleTime } from './platform-time';
import { seededInteger } from './seeded-draw';
import type { AccountState } from './world';

const HOUR = 3600_000;
/** The visitor logged in at Tencent: on every page, never its subject. */
const VISITOR = { account: 'shili_visitor', name: '示例浏览者' };

/** `t.qq.com/<account>`: counts, V and 认证说明 of the owner; listeners with V icons of their own beside. */
export function tencentDesktopPage(account: AccountState, seed: number): string {
  const name = escapeHtml(account.nickname);
  return `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml"><head><meta http-equiv="Content-Type" content="text/html; charset=UTF-8">
<title>${name}的微博_腾讯微博</title>
${repeat(8, (index) => `<link rel="dns-prefetch" href="http://t${index}.qlogo.cn/">\n`)}</head>
<body>${visitorBar()}
<div class="${account.owner === 'organization' ? 'clubWrap' : 'custjWrap'}">${ownerBlock(account)}</div>
<ul id="talkList" class="LC">${talks(account, seed)}</ul>
<div class="SC"><ul class="userList">${listeners(account, seed)}</ul></div>
<div class="foot"><a href="http://t.qq.com/certification" target="_blank">申请认证</a> | <a href="http://kf.qq.com/product/weibo.html">帮助</a></div>
<script type="text/javascript">
var account = '${account.uid}';
MIRun(function(){MI.user=${JSON.stringify(VISITOR)};MI.host=${JSON.stringify({ account: account.uid, name: account.nickname })};});
</script></body></html>`;
}

/** What t.qq.com says of an account that does not exist. */
export function tencentGonePage(): string {
  return '<html><head><meta charset="utf-8"><title>腾讯微博</title></head><body><div class="errorTips">抱歉，您访问的页面不存在，该用户不存在或已注销</div></body></html>';
}

function visitorBar(): string {
  return `<div class="headWrap"><div class="headInside" id="header"><h1><a href="http://t.qq.com/${VISITOR.account}">腾讯微博</a></h1><ul class="topNav"><li class="topNavItem accountItem"><a href="http://t.qq.com/${VISITOR.account}?preview" class="txt" title="${VISITOR.name}(@${VISITOR.account})"><u>${VISITOR.name}</u></a></li></ul></div></div>`;
}

function ownerBlock(account: AccountState): string {
  const name = escapeHtml(account.nickname);
  return `<div class="m_profile clear" id="UIn"><div class="c1 clear"><h3 class="tit"><a href="http://t.qq.com/${account.uid}" class="text_user" title="${name}(@${account.uid})">${name}</a>${badge(account)}</h3><p class="intro">${escapeHtml(account.description)}</p>${reason(account)}</div>
<div class="c2 clear"><ul class="list clear">${counter('mine', 'talkNum', account.posts, '广播')}${counter('following', '', account.following, '收听')}${counter('follower', '', account.followers, '听众')}</ul></div></div>`;
}

function badge(account: AccountState): string {
  if (!account.verified) return '';
  const title = account.owner === 'organization' ? '腾讯机构认证' : '腾讯认证';
  return `<a href="http://t.qq.com/certification" target="_blank" class="vip" title="${title}"></a>`;
}

function reason(account: AccountState): string {
  if (!account.verified) return '';
  const text = `<a href="http://t.qq.com/certification" title="认证说明" target="_blank">${escapeHtml(account.reason)}</a>`;
  return account.owner === 'organization'
    ? `<div class="clubInfo"><strong>腾讯机构认证</strong>${text}</div>`
    : `<div class="vipInfo"><strong>腾讯认证</strong>${text}</div>`;
}

function counter(page: string, id: string, count: number, label: string): string {
  return `<li class="list_item"><a href="#${page}" class="stat"><span class="text_count"${id ? ` id="${id}"` : ''}>${count}</span><span class="text_atr">${label}</span></a></li>`;
}

function talks(account: AccountState, seed: number): string {
  const newest = account.lastPostAt;
  if (!newest) return '';
  const count = seededInteger({ from: 15, to: 40 }, seed, account.uid, 'talks');
  const name = escapeHtml(account.nickname);
  return repeat(count, (index) => {
    const at = new Date(newest.getTime() - index * 30 * HOUR);
    const person = otherPerson(seed, account.uid, 'talk', index);
    return `<li id="${at.getTime()}" rel="${Math.floor(at.getTime() / 1000)}" from="1"><div class="msgBox"><div class="userName" rel="${account.uid}"><strong><a href="http://t.qq.com/${account.uid}" title="${name}(@${account.uid})" gender="他" target="_blank">${name}</a></strong></div><div class="msgCnt">${postText(seed, account.uid, index)}</div><div class="replyBox"><div class="msgBox"><div class="msgCnt"><strong><a href="http://t.qq.com/shili_other${index}" title="${person.nickname}(@shili_other${index})">${person.nickname}</a></strong>${person.badge === 'none' ? '' : '<a href="http://t.qq.com/certification" class="vip" title="腾讯认证" target="_blank"></a>'}:${postText(seed, person.uid)}</div></div></div><div class="pubInfo c_tx5"><span class="left c_tx5"><a class="time" target="_blank" href="http://t.qq.com/p/t/${at.getTime()}" rel="${Math.floor(at.getTime() / 1000)}" title="${pageTitleTime(at)}">${pageTitleTime(at)}</a> 来自腾讯微博</span></div></div></li>\n`;
  });
}

function listeners(account: AccountState, seed: number): string {
  return repeat(12, (index) => {
    const person = otherPerson(seed, account.uid, 'listener', index);
    return `<li><a href="http://t.qq.com/shili_other9${index}" title="${person.nickname}(@shili_other9${index})">${person.nickname}</a>${person.badge === 'none' ? '' : '<a href="http://t.qq.com/certification" class="vip" title="腾讯认证"></a>'}</li>`;
  });
}
