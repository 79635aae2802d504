import { escapeHtml, repeat } from './markup';
import { otherPerson, postText, type OtherPerson } from './other-people';
import { pageTitleTime } from './platform-time';
import { seededInteger } from './seeded-draw';
import type { AccountState } from './world';

const HOUR = 3600_000;

export interface FeedRequest {
  account: AccountState;
  seed: number;
}

/** The owner's posts, newest first, most of them passing on posts of verified other people: 40–240 kB. */
export function desktopFeed({ account, seed }: FeedRequest): string {
  const newest = account.lastPostAt;
  if (!newest) return '<div class="WB_feed WB_feed_v3"><div class="WB_empty">TA还没有发过微博</div></div>';
  const count = seededInteger({ from: 10, to: 40 }, seed, account.uid, 'feed');
  const items = repeat(count, (index) =>
    feedItem({ account, seed, index, at: new Date(newest.getTime() - index * 30 * HOUR) }),
  );
  return `<div class="WB_feed WB_feed_v3 WB_feed_v4" pageNum="" node-type='feed_list' module-type="feed">${items}</div>`;
}

/** 相关推荐 in the side column: people with V icons who are not the owner. */
export function recommendedPeople(seed: number, uid: string): string {
  const list = repeat(24, (index) => {
    const person = otherPerson(seed, uid, 'recommended', index);
    return `<li class="picitems" action-data="uid=${person.uid}&nick=${person.nickname}"><dl class="clearfix S_line1"><dt class="pic_box"><a href="http://weibo.com/u/${person.uid}?from=profile&wvr=6"><img src="http://tva1.sinaimg.cn/crop.0.0.180.180.50/${person.uid}.jpg" width="50" height="50" alt="${person.nickname}"></a></dt><dd class="text_box"><div class="title W_autocut"><a href="http://weibo.com/u/${person.uid}" class="S_txt1">${person.nickname}</a>${badge(person)}</div><div class="text W_autocut S_txt2">${postText(seed, person.uid)}</div><div class="opt_box"><a href="javascript:void(0);" action-type="follow" class="W_btn_b">加关注</a></div></dd></dl></li>\r\n`;
  });
  return `<div class="WB_cardwrap S_bg2"><div class="PCD_ut_a"><div class="WB_cardtitle_b"><h2 class="main_title">相关推荐</h2></div><ul class="picitems_ul">${list}</ul></div></div>`;
}

interface Item {
  account: AccountState;
  seed: number;
  index: number;
  at: Date;
}

function feedItem(item: Item): string {
  const { account, seed, index, at } = item;
  const mid = `35${account.uid}${String(index).padStart(4, '0')}`;
  const name = escapeHtml(account.nickname);
  return `<div tbinfo="ouid=${account.uid}" action-type="feed_list_item" mid="${mid}" class="WB_cardwrap WB_feed_type S_bg2 ">
<div class="WB_feed_detail clearfix" node-type="feed_content">${itemMenu(mid, account.uid)}
<div class="WB_face W_fl"><div class="face"><a target="_blank" class="W_face_radius" href="http://weibo.com/u/${account.uid}?refer_flag=1005055015_" title="${name}"><img usercard="id=${account.uid}&type=0" src="http://tva1.sinaimg.cn/crop.0.0.180.180.50/${account.uid}.jpg" width="50" height="50" alt="${name}"/></a></div></div>
<div class="WB_detail"><div class="WB_info"><a href="http://weibo.com/u/${account.uid}" target="_blank" class="W_f14 W_fb S_txt1" usercard="id=${account.uid}&type=0">${name}</a></div>
${postedAt(account.uid, mid, at)}
<div class="WB_text W_f14" node-type="feed_list_content" nick-name="${name}">${postText(seed, mid)}</div>
${index % 4 === 3 ? '' : passedOn(item)}
</div></div>
${handleBar(mid, account)}</div>\r\n`;
}

function itemMenu(mid: string, uid: string): string {
  return `<div class="WB_screen W_fr"><div class="screen_box"><a href="javascript:void(0);" action-type="fl_menu"><i class="W_ficon ficon_arrow_down S_ficon">c</i></a><div class="layer_menu_list" style="display: none; position: absolute; z-index: 999;" node-type="fl_menu_right"><ul><li><a href="javascript:void(0);" onclick="javascript:window.open('http://service.account.weibo.com/reportspam?rid=${mid}&from=10106&type=1&url=%2Fu%2F${uid}&bottomnav=1&wvr=5', 'newwindow', 'height=700, width=550, toolbar =yes, menubar=no, scrollbars=yes, resizable=yes, location=no, status=no');">举报</a></li></ul></div></div></div>`;
}

function postedAt(uid: string, mid: string, at: Date): string {
  const title = pageTitleTime(at);
  return `<div class="WB_from S_txt2"><a name=${mid} target="_blank" href="/${uid}/${mid}?from=page_100505${uid}_profile&wvr=6&mod=weibotime" title="${title}" date="${at.getTime()}" class="S_txt2" node-type="feed_list_item_date"> ${title.slice(5)}</a> 来自 <a class="S_txt2" action-type="app_source" target="_blank" href="http://app.weibo.com/t/feed/shili" rel="nofollow">微博 weibo.com</a></div>`;
}

/** The post passed on was written earlier, by somebody else, whose V stands right beside the name. */
function passedOn({ seed, account, index, at }: Item): string {
  const person = otherPerson(seed, account.uid, index);
  const mid = `34${person.uid}${String(index).padStart(4, '0')}`;
  return `<div class="WB_feed_expand"><div class="W_arrow_bor"></div><div class="WB_expand S_bg1" node-type="feed_list_forwardContent"><div class="WB_info"><a suda-uatrack="key=feed_headnick&value=transuser_nick" target="_blank" href="http://weibo.com/u/${person.uid}" class="W_fb S_txt1" node-type="feed_list_originNick" nick-name="${person.nickname}" usercard="id=${person.uid}&type=0">@${person.nickname}</a>${badge(person)}</div><div class="WB_text" node-type="feed_list_reason">${postText(seed, mid)}</div>${pictures(mid)}<div class="WB_func clearfix">${postedAt(person.uid, mid, new Date(at.getTime() - 5 * HOUR))}</div></div></div>`;
}

function badge(person: OtherPerson): string {
  const icons = {
    none: '',
    person: '<i title="微博个人认证 " class="W_icon icon_approve"></i>',
    organization: '<i title="微博机构认证" class="W_icon icon_approve_co"></i>',
    club: '<i title="微博达人" class="W_icon icon_club" node-type="daren"></i>',
  };
  return `<a target="_blank" href="http://verified.weibo.com/verify">${icons[person.badge]}</a>`;
}

function pictures(mid: string): string {
  const boxes = repeat(
    3,
    (index) =>
      `<li class="WB_pic li_${index + 1} S_bg1 S_line2 bigcursor" action-data="isPrivate=0&mid=${mid}&pic_id=${mid}${index}" action-type="fl_pics" suda-uatrack="key=tblog_newimage_feed&value=image_feed_unfold:${mid}"><img src="//ww2.sinaimg.cn/thumb150/${mid}${index}.jpg"></li>`,
  );
  return `<div class="WB_media_wrap clearfix" node-type="feed_list_media_prev"><div class="media_box"><ul class="WB_media_a WB_media_a_m3 clearfix" node-type="fl_pic_list">${boxes}</ul></div></div>`;
}

function handleBar(mid: string, account: AccountState): string {
  const handles = [
    ['fl_favorite', 'ficon_favorite', '收藏'],
    ['fl_forward', 'ficon_forward', '转发'],
    ['fl_comment', 'ficon_repeat', '评论'],
    ['fl_like', 'ficon_praised', '赞'],
  ].map(
    ([action, icon, label]) =>
      `<li><a href="javascript:void(0);" class="S_txt2" action-type="${action}" action-data="mid=${mid}&uid=${account.uid}&name=${escapeHtml(account.nickname)}&url=http://weibo.com/${account.uid}/${mid}" suda-uatrack="key=profile_feed&value=${action}:${mid}"><span class="pos"><span class="line S_line1"><span><em class="W_ficon ${icon} S_ficon"></em><em>${label}</em></span></span></span></a><span class="arrow"><span class="W_arrow_bor W_arrow_bor_t"><i class="S_line1"></i><em class="S_bg1_br"></em></span></span></li>`,
  );
  return `<div class="WB_feed_handle" node-type="feed_list_options"><div class="WB_handle"><ul class="WB_row_line WB_row_r4 clearfix S_line2">${handles.join('\n')}</ul></div></div>`;
}
