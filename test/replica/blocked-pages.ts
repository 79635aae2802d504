import { gbkBytes } from './gbk';

/** What the doormen of the platforms show instead of a page. Some are GBK and declare something else. */
export function visitorPage(): Buffer {
  return gbkBytes(
    `<!DOCTYPE html><html><head><meta http-equiv="Content-type" content="text/html; charset=gb2312"/><title>Sina Visitor System</title></head><body><span id="message"></span><script type="text/javascript" src="/js/visitor/mini.js"></script><script type="text/javascript">window.use_fp = "1" == "1"; // 是否采集设备指纹
var restore = function(){}; // 恢复身份</script></body></html>`,
  );
}

/** The login page of weibo.cn: declares utf-8, is GBK. */
export function loginPage(): Buffer {
  return gbkBytes(
    `<?xml version="1.0" encoding="UTF-8"?><html xmlns="http://www.w3.org/1999/xhtml"><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8" /><title>微博</title></head><body><div class="c">登录|<a href="http://weibo.cn/reg/index?backURL=http%3A%2F%2Fweibo.cn%2F">注册</a><br/></div><div class="c">欢迎访问微博<br/><form action="?rand=1228755470&amp;backURL=http%3A%2F%2Fweibo.cn%2F&amp;vt=4" method="post"><div>手机号/电子邮箱/会员帐号:<br/><input type="text" name="mobile" size="30" value=""/><br/>密码:<br/><input type="password" name="password_6115" size="30" /><br/><input type="submit" name="submit" value="登录" /></div></form></div></body></html>`,
  );
}

/** The desktop page that says that the logged-in viewer's own account is in trouble: GBK, declares utf-8. */
export function viewerBlockedPage(): Buffer {
  return gbkBytes(
    `<html xmlns="http://www.w3.org/1999/xhtml"><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8" /><title>404错误</title><script type="text/javascript">var $CONFIG = {};$CONFIG['islogin']='0';$CONFIG['bpType']='sorry';</script></head><body class="B_weibo404"><div class="W_error_bg"><div class="page_error"><div class="note"><em class="S_link1">抱歉，您的帐号存在异常，目前无法进行登录。</br><a href="http://help.weibo.com/faq/q/85/12557#12557">查看帮助</a>(20003)</em></div></div></div></body></html>`,
  );
}

/** 访问受限, with a picture whose characters a person should type. */
export const ACCESS_DENIED_PAGE = `<!DOCTYPE html><html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8" /><title>访问受限 新浪微博-随时随地分享身边的新鲜事儿</title></head><body class="B_accessdeny"><div class="user_notice"><p class="hiuser">亲爱的用户:</p><p>你所在的帐号、IP或应用由于违反了新浪微博的安全检测规则，暂时无法完成此操作，正确输入验证码答案即可正常访问。</p></div><div id="pl_guide_accessdeny" class="veriyfycode"><div class="v_image"><img id="img_secode" src="/aj/imagecode/image?id=1"/><a href="javascript:void(0);" id="yzm_change">换一换</a></div><p class="v_btn"><a href="javascript:;" class="W_btn_b" id="yzm_submit"><span>确定</span></a></p></div></body></html>`;

/** What weibo.cn shows for a cookie that is no longer good: one title or the other. */
export const LOGIN_TITLE_PAGE = `<!DOCTYPE html><html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8" /><title>登录 - 新浪微博</title></head><body><form method="post" action="https://passport.weibo.cn/signin/login"></form></body></html>`;
export const PASSPORT_TITLE_PAGE = `<!DOCTYPE html><html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8" /><title>新浪通行证</title></head><body><script src="https://passport.sinaimg.cn/js/sso.js"></script></body></html>`;

/** A script that looks whether a person sits in front of the browser. */
export const BOT_DETECTOR_PAGE = `<!DOCTYPE html><html><head><meta charset="utf-8"><title>微博</title></head><body><script src="https://h5.sinaimg.cn/shili/detector.js"></script><script>wbBotDetector.start({ retry: location.href });</script></body></html>`;

/** The address has been frozen for looking around too much; a person has to thaw it. */
export const THAW_PAGE = `<!DOCTYPE html><html><head><meta charset="utf-8"><title>微博</title></head><body class="B_unfreeze"><div class="note">您的访问出现异常，请点击解冻后继续浏览。<a href="https://weibo.com/">返回首页</a></div></body></html>`;

/** Only a picture whose characters a person should type. */
export const CAPTCHA_PAGE = `<!DOCTYPE html><html><head><meta charset="utf-8"><title>微博</title></head><body><div class="verify"><img class="yzm_img" src="https://weibo.com/aj/imagecode/image?id=2"/><input name="shili_code"/><a class="yzm_submit" href="javascript:;">确定</a></div></body></html>`;

/** The platform's safety desk, to which an account in trouble is sent; what it says is in its address. */
export const SAFETY_PAGE = `<!DOCTYPE html><html><head><meta charset="utf-8"><title>微博安全中心</title></head><body><div id="pl_guide_safety">请先确认这是您本人的帐号。</div></body></html>`;
