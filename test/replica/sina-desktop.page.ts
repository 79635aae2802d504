import { escapeHtml, repeat } from './markup';
import { VIEWER } from './other-people';
import { desktopFeed, recommendedPeople } from './sina-desktop-feed.page';
import { avatarUrl, profilePath } from './sina-user-fields';
import type { AccountState } from './world';

export interface DesktopPageRequest {
  account: AccountState;
  now: Date;
  seed: number;
}

/**
 * `weibo.com/u/<uid>` of the years 2014–2019 (v6): an empty frame, and script blocks that put HTML into it.
 * The owner's V stands in the head block only; feed and side columns are full of other people's.
 */
export function sinaDesktopPage(request: DesktopPageRequest): string {
  const { account, now } = request;
  return [pageHead(account, now), FRAME, ...blocks(request).map(scriptBlock), '</html>'].join('\n');
}

interface Block {
  ns: string;
  domid: string;
  html: string;
}

function blocks(request: DesktopPageRequest): Block[] {
  const { account, seed } = request;
  return [
    { ns: 'pl.top.index', domid: 'pl_common_top', html: topBar() },
    { ns: 'pl.header.head.index', domid: 'Pl_Official_Headerv6__1', html: headBlock(account) },
    { ns: '', domid: 'plc_main', html: '<div class="WB_frame_b"></div><div class="WB_frame_c"></div>' },
    { ns: '', domid: 'Pl_Core_T8CustomTriColumn__3', html: counters(account) },
    { ns: '', domid: 'Pl_Core_UserInfo__6', html: personInfo(account) },
    {
      ns: 'pl.content.miniTab.index',
      domid: 'Pl_Core_Ut1UserList__14',
      html: recommendedPeople(seed, account.uid),
    },
    {
      ns: 'pl.content.homeFeed.index',
      domid: 'Pl_Official_MyProfileFeed__21',
      html: desktopFeed(request),
    },
  ];
}

function scriptBlock(block: Block): string {
  const view = { ...block, css: [], js: `page/js/${block.ns.replaceAll('.', '/')}.js?version=shili` };
  return `<script>FM.view(${JSON.stringify(view).replaceAll('</', '<\\/')})</script>`;
}

function pageHead(account: AccountState, now: Date): string {
  const name = escapeHtml(account.nickname);
  const config = { ...ownerConfig(account), ...VIEWER_CONFIG, servertime: String(Math.floor(+now / 1000)) };
  const lines = Object.entries(config).map(([key, value]) => `$CONFIG['${key}']='${scriptText(value)}';`);
  return `<!doctype html>
<html>
<head>
<meta charset="utf-8">
<meta content="${name}，${name}的微博，微博，新浪微博，weibo" name="keywords" />
<meta content="${name}，${escapeHtml(account.reason || account.description)}。${name}的微博主页、个人资料、相册。新浪微博，随时随地分享身边的新鲜事儿。" name="description" />
${repeat(12, (index) => `<link rel="dns-prefetch" href="//img${index}.t.sinajs.cn/">\n`)}<title>${name}的微博_微博</title>
<script type="text/javascript">
var $CONFIG = {};
${lines.join('\n')}
</script>
</head>`;
}

function ownerConfig(account: AccountState) {
  const pageGroup = account.owner === 'organization' ? '100206' : '100505';
  return {
    islogin: '1',
    oid: account.uid,
    page_id: `${pageGroup}${account.uid}`,
    onick: account.nickname,
    domain: pageGroup,
    title_value: `${account.nickname}的微博_微博`,
  };
}

const VIEWER_CONFIG = {
  uid: VIEWER.uid,
  nick: VIEWER.nickname,
  sex: 'm',
  watermark: `u/${VIEWER.uid}`,
  lang: 'zh-cn',
  bigpipe: 'true',
  bpType: 'page',
};

function scriptText(value: string): string {
  return value.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('<', '\\x3C');
}

const FRAME = `<body class="B_page S_page WB_macT">
  <div class="WB_miniblog"><div class="WB_miniblog_fb">
    <div id="pl_common_top"></div>
    <div class="WB_main clearfix" id="plc_frame"></div>
    <div class="WB_footer S_bg2" id="pl_common_footer"></div>
  </div></div>
  <div id="pl_common_base"></div>
</body>
<script>var FM={view:function(block){var place=document.getElementById(block.domid);if(place){place.innerHTML=block.html||""}}};</script>`;

function topBar(): string {
  return `<div class="WB_global_nav" node-type="top_all"><div class="gn_header clearfix"><div class="gn_nav"><ul class="gn_nav_list"><li><a href="http://weibo.com/u/${VIEWER.uid}/home?topnav=1&wvr=6" nm="home" class="S_txt1 home"><em class="S_txt1">首页</em></a></li><li><a href="http://weibo.com/${VIEWER.uid}/profile?topnav=1&wvr=6" nm="name" class="gn_name"><em class="S_txt1">${VIEWER.nickname}</em></a></li></ul></div></div></div>`;
}

function headBlock(account: AccountState): string {
  const name = escapeHtml(account.nickname);
  const intro = escapeHtml(account.verified ? account.reason : account.description);
  return `<div class="PCD_header"><div class="pf_wrap" node-type="cover_wrap"><div class="cover_wrap" node-type="cover"></div><div class="shadow S_shadow">
<div class="pf_photo" node-type="photo"><p class="photo_wrap"><img src="${escapeHtml(avatarUrl(account, 180))}" alt="${name}" class="photo"></p>${headBadge(account)}</div>
<div class="pf_username"><h1 class="username">${name}</h1><span class="icon_bed"><a><i class="W_icon icon_pf_male"></i></a></span><a title="微博会员" target="_blank" href="http://vip.weibo.com/personal?from=main"><em class="W_icon icon_member_dis"></em></a></div>
<div class="pf_intro" title="${intro}">${intro}</div>
<div class="pf_opt"><div class="opt_box clearfix"><div class="btn_bed W_fl" node-type="focusLink" action-data="uid=${account.uid}&fnick=${name}&f=1"><a href="javascript:void(0);" action-type="follow" class="W_btn_c btn_34px">关注</a></div></div></div>
</div></div></div>`;
}

function headBadge(account: AccountState): string {
  const icon = { person: 'icon_pf_approve', organization: 'icon_pf_approve_co' }[account.owner];
  const link = 'suda-data="key=pc_apply_entry&value=profile_icon_avatar" class="icon_bed"';
  if (account.verified) {
    return `<a ${link} href="http://verified.weibo.com/verify"><em title= "${escapeHtml(account.reason)}" class="W_icon ${icon}" suda-uatrack="key=profile_head&value=vuser_guest"></em></a>`;
  }
  if (account.verifiedType !== 220) return '';
  return `<a ${link} href="http://club.weibo.com/intro"><em title="微博达人" class="W_icon icon_pf_club"></em></a>`;
}

function counters(account: AccountState): string {
  const columns = [
    ['follow', account.following, '关注'],
    ['fans', account.followers, '粉丝'],
    ['home', account.posts, '微博'],
  ].map(
    ([page, count, label]) =>
      `<td class="S_line1"><a bpfilter="page_frame" class="t_link S_txt1" href="http://weibo.com/p/100505${account.uid}/${page}?from=page_100505&wvr=6#place" ><strong class="W_f18">${count}</strong><span class="S_txt2">${label}</span></a></td>`,
  );
  return `<div class="WB_cardwrap S_bg2" ><div class="PCD_counter"><div class="WB_innerwrap"><table class="tb_counter" cellpadding="0" cellspacing="0"><tbody><tr>${columns.join('\n')}</tr></tbody></table></div></div></div>`;
}

function personInfo(account: AccountState): string {
  const icon = account.owner === 'organization' ? 'icon_verify_co_v' : 'icon_verify_v';
  const area = account.verified
    ? `<div class="verify_area W_tog_hover S_line2"><p class="verify clearfix"><span class="icon_bed W_fl"><a target="_blank" href="http://verified.weibo.com/verify" class="W_icon_co3 ${icon}"></a></span></p><p class="info"><span>${escapeHtml(account.reason)}</span></p></div>`
    : '';
  return `<div class="WB_cardwrap S_bg2" node-type="sigleProfileUsrinfo"><div class="PCD_person_info">${area}<div class="WB_innerwrap"><div class="m_wrap"><div class="detail"><ul class="ul_detail"><li class="item S_line2 clearfix"><span class="item_text W_fl">天津</span></li><li class="item S_line2 clearfix"><span class="item_text W_fl">简介：${escapeHtml(account.description)}</span></li><li class="item S_line2 clearfix"><span class="item_text W_fl">个性域名：<a href="http://weibo.com${profilePath(account)}">http://weibo.com${profilePath(account)}</a></span></li></ul></div></div></div></div></div>`;
}
