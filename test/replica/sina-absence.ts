import { htmlAnswer, jsonAnswer, redirectAnswer, type Answer } from './replica-answer';
import type { PagePresence } from './world';

type Hidden = Exclude<PagePresence, 'present' | 'gone' | 'hidden'>;

/** What the platform gives as the reason why a page is not shown. */
export const SORRY_REASONS: Record<Hidden, string> = {
  banned: '抱歉，该账号因被投诉违反法律法规和《微博社区公约》的相关规定，现已无法查看。',
  closed: '抱歉，该账号已由用户自行关闭，暂时无法查看。',
  frozen: '抱歉，该账号当前需要完成身份验证，暂时无法查看。',
};

/** `sorry?usernotexists`: the address that states why a page is not shown. */
export function sorryAddress(reason: string): string {
  return `https://weibo.com/sorry?usernotexists&msg=${encodeURIComponent(reason)}`;
}

/** `weibo.com/ajax/…` about an account that is not shown. */
export function ajaxAbsence(presence: Exclude<PagePresence, 'present'>): Answer {
  if (presence === 'gone') return jsonAnswer({ ok: 0, msg: '该用户不存在(20003)', error_type: 'toast' }, 400);
  if (presence === 'hidden') return jsonAnswer({ ok: 0, msg: '这里还没有内容' });
  return jsonAnswer({ ok: 0, url: sorryAddress(SORRY_REASONS[presence]), error_type: 'link' });
}

/** The desktop pages: a 404 page for nobody, a redirect to the reason for everything else. */
export function desktopAbsence(presence: Exclude<PagePresence, 'present'>): Answer {
  if (presence === 'gone') return htmlAnswer(sorryPage('抱歉，你访问的页面地址有误，或者该页面不存在'), 404);
  return redirectAnswer(sorryAddress(SORRY_REASONS[presence === 'hidden' ? 'frozen' : presence]));
}

/** The page behind `weibo.com/sorry?…`, with its reason in the middle. */
export function sorryPage(reason: string): string {
  return `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml">
<head>
<meta http-equiv="Content-Type" content="text/html; charset=utf-8" />
<title>404错误</title>
<script type="text/javascript">
var $CONFIG = {};
$CONFIG['islogin']='0';
$CONFIG['title_value']=' 微博-随时随地发现新鲜事';
$CONFIG['bigpipe']='true';
$CONFIG['bpType']='sorry';
</script>
</head>
<body class="B_weibo404"><div class="WB_miniblog"><div class="W_main"><div class="W_error_bg"><div class="page_error">
<div class="note"><span class="W_icon icon_rederrorB"></span><em class="S_link1">${reason}</em></div>
<div class="tips S_txt2">请检查输入的网址是否正确，或者联系微博客服</div>
<dl class="detail"><dt class="S_txt2"><em class="S_link1" id="reload_num_span">5</em>秒之后页面自动跳转，你还可以：</dt><dd><a href="/">1）返回首页</a></dd></dl>
</div></div></div></div></body></html>`;
}
