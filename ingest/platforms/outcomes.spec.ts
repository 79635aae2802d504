import type { Outcome } from '../../domain/outcome';
import { type PageInput, readPage } from './read-page';

const fetchedAt = new Date('2012-11-19T09:00:00+08:00');
type Case = [seen: string, outcome: Outcome, body: unknown, input?: Partial<PageInput>];

const user = { idstr: '3000000001', screen_name: '示例团委', verified: false };
const found = { ok: 1, data: { user } };
const html = (text: string) =>
  `<html><head><title>微博</title><link href="http://img.t.sinajs.cn/a.css"></head><body>${text}</body></html>`;
const sorry = (msg: string) => ({
  ok: 0,
  error_type: 'link',
  url: `https://weibo.com/sorry?usernotexists&msg=${encodeURIComponent(msg)}`,
});

function outcomeOf(platform: 'sina' | 'tencent', [, , body, input]: Case) {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return readPage({ body: Buffer.from(text), platform, fetchedAt, ...input });
}

/** In the order of the platform rules, section 3. */
const SINA: Case[] = [
  ['a status of 500', 'transient', '', { status: 500 }],
  ['a status of 504', 'transient', found, { status: 504 }],
  ['errno 100001', 'transient', { ok: 0, errno: '100001', msg: '' }],
  ['API error 10001', 'transient', { error: 'System error', error_code: 10001 }],
  ['API error 10011', 'transient', { error: 'RPC error', error_code: 10011 }],
  ['a busy page', 'transient', html('抱歉，网络繁忙')],
  ['a status of 414', 'throttled', '', { status: 414 }],
  ['a status of 418', 'throttled', '', { status: 418 }],
  ['a status of 429', 'throttled', found, { status: 429 }],
  ['errno 100005', 'throttled', { ok: 0, errno: '100005', msg: '请求过于频繁' }],
  ['words for too often', 'throttled', { ok: 0, msg: '请求过于频繁，歇歇吧' }],
  ['API error 10022', 'throttled', { error: 'IP requests out of rate limit', error_code: 10022 }],
  ['API error 10023 with a status of 403', 'throttled', { error: 'x', error_code: 10023 }, { status: 403 }],
  ['API error 10024', 'throttled', { error: 'x', error_code: 10024 }],
  ['API error 21332', 'blocked', { error: 'invalid_access_token', error_code: 21332 }],
  ['API error 21301', 'blocked', { error: 'Auth faild!', error_code: 21301 }],
  [
    'an error of the first API',
    'blocked',
    { error_code: '401', error: '40113:Oauth Error: token_rejected!' },
  ],
  [
    'a script that sends to the login page',
    'blocked',
    "<script>location.href='https://weibo.com/login.php?url=x'</script>weibo.com",
  ],
  [
    'a script that sends to a missing page',
    'gone',
    '<script>location.replace("http://weibo.com/sorry?pagenotfound")</script>',
  ],
  [
    'a page saved at the address of the login',
    'blocked',
    html(''),
    { url: 'https://passport.weibo.com/visitor/visitor?a=1' },
  ],
  [
    'words for an account closed on request',
    'closed',
    { ok: 0, msg: '该账号因用户自行申请关闭，现已无法查看。' },
  ],
  [
    'words for an account at risk',
    'frozen',
    { ok: 0, msg: '该账号行为异常，存在安全风险，用户验证之前暂时不能查看。' },
  ],
  ['an address naming a ban', 'banned', sorry('该账号已被封禁')],
  ['a missing account on m.weibo.cn', 'gone', html('<p class="h5-4con">用户不存在</p>')],
  [
    'posts as HTML, whatever is written in them',
    'unknown',
    { code: '100000', msg: '', data: '<div>http://weibo.com/signup/signup.php captcha accessdeny</div>' },
  ],
  [
    'a script answered with the login page',
    'blocked',
    { code: '100002', data: 'http://weibo.com/login.php' },
  ],
  ['a time-out of m.weibo.cn', 'transient', html('<p class="h5-4con">请求超时</p>')],
  [
    'an invitation to join instead of the page',
    'blocked',
    html('赶快注册微博粉我吧，随时了解我的最新动态！'),
  ],
  [
    'no data on m.weibo.cn',
    'hidden',
    '<title>微博-出错了</title><img src="//h5.sinaimg.cn/a"><p class="h5-4con">暂无数据</p>',
  ],
  ['a status of 432', 'blocked', '', { status: 432 }],
  ['a status of 403', 'blocked', '', { status: 403 }],
  ['ok: -100', 'blocked', { ok: -100, msg: '请先登录', url: 'https://passport.weibo.cn/signin/welcome' }],
  [
    'a redirect to passport',
    'blocked',
    '',
    { status: 302, finalUrl: 'https://passport.weibo.com/visitor/visitor?entry=miniblog' },
  ],
  [
    'a redirect to the login page',
    'blocked',
    '',
    { status: 302, finalUrl: 'https://weibo.com/login.php?url=x' },
  ],
  [
    'a redirect to the new login page',
    'blocked',
    '',
    { finalUrl: 'https://weibo.com/newlogin?tabtype=weibo' },
  ],
  ['a redirect to signup', 'blocked', '', { finalUrl: 'https://weibo.com/signup/signup.php' }],
  [
    'a redirect to the public square of weibo.cn',
    'blocked',
    html('微博广场'),
    { finalUrl: 'https://weibo.cn/pub/' },
  ],
  ['a JSON that sends to the login page', 'blocked', { ok: 0, url: 'https://weibo.com/login.php' }],
  ['the visitor system', 'blocked', '<title>Sina Visitor System</title>'],
  ['the bot detector', 'blocked', html('<script>wbBotDetector()</script>')],
  ['访问受限', 'blocked', html('访问受限')],
  ['解冻', 'blocked', html('您的帐号需要解冻')],
  ['a login page', 'blocked', '<html><title>登录 - 新浪微博</title></html>'],
  [
    'a script that goes to login',
    'blocked',
    html('<script>location.replace("https://passport.weibo.com/x");</script>'),
  ],
  [
    'API error 21321',
    'blocked',
    { error: 'applications over the unaudited use restrictions', error_code: 21321 },
  ],
  ['API error 10014', 'blocked', { error: 'Insufficient app permissions', error_code: 10014 }],
  ['unfreeze', 'viewer-blocked', '', { finalUrl: 'https://weibo.com/unfreeze' }],
  ['accessdeny', 'viewer-blocked', '', { finalUrl: 'http://sass.weibo.com/accessdeny?uid=1' }],
  ['verifybmobile', 'viewer-blocked', { ok: 0, url: 'https://weibo.com/verifybmobile?x' }],
  [
    'userblock',
    'viewer-blocked',
    { code: '100003', msg: '', data: 'http://weibo.com/sorry?userblock&code=20003' },
  ],
  [
    "the visitor's own abnormal account",
    'viewer-blocked',
    html('抱歉，您的帐号存在异常，目前无法进行登录。(20003)'),
  ],
  ['该用户不存在(20003)', 'gone', { ok: 0, msg: '该用户不存在(20003)' }],
  [
    'API error 20003 with a status of 400',
    'gone',
    { error: 'User does not exists!', error_code: 20003 },
    { status: 400 },
  ],
  ['User does not exists! on weibo.cn', 'gone', html('User does not exists!')],
  ['a page that is not there', 'gone', html('抱歉，你访问的页面地址有误，或者该页面不存在'), { status: 404 }],
  ['a page that is not there, in Taiwan', 'gone', html('抱歉，您訪問的頁面地址有誤，或者該頁面不存在')],
  ['a page that is not there, in English', 'gone', html('Sorry, the page you visited does not exist.')],
  ['a redirect to pagenotfound', 'gone', '', { finalUrl: 'http://weibo.com/sorry?pagenotfound&id_error' }],
  [
    'usernotexists after complaints',
    'banned',
    sorry('该账号因被投诉违反《微博社区公约》的相关规定，现已无法查看'),
  ],
  ['usernotexists, closed by itself', 'closed', sorry('该账号已自行关闭')],
  ['usernotexists, deleted by its user', 'closed', sorry('该用户已注销账号')],
  ['usernotexists until its owner is verified', 'frozen', sorry('该账号需身份验证，暂时无法查看')],
  ['usernotexists without a reason', 'gone', sorry('')],
  [
    'usernotexists as a redirect',
    'gone',
    '',
    { finalUrl: 'http://weibo.com/sorry?usernotexists&code=100001' },
  ],
  ['the visited abnormal account', 'banned', html('抱歉，您当前访问的帐号异常，暂时无法访问。(20003)')],
  [
    'userblock of the visited account',
    'banned',
    '',
    { finalUrl: 'http://weibo.com/sorry?userblock&is_viewer&code=20003' },
  ],
  ['an address and no data', 'captcha', { ok: 0, url: 'https://weibo.com/somewhere/else' }],
  ['yzm_img', 'captcha', { ok: 0, data: { yzm_img: '/aj/imagecode/image?id=1' } }],
  ['a picture to be typed', 'captcha', html('请输入上面验证码 <img id="img_secode">')],
  ['这里还没有内容', 'hidden', { ok: 0, msg: '这里还没有内容', data: { cards: [] } }],
  ['ok: 1 without a user', 'schema-drift', { ok: 1, data: { account: {} } }],
  ['ok: 1 without data', 'schema-drift', { ok: 1 }],
  ['another uid than asked', 'identity-mismatch', found, { askedUid: '3000000002' }],
  ['the user asked for', 'read', found, { askedUid: '3000000001', status: 200 }],
  ['the user of an alias', 'read', found],
  ['an empty body', 'unknown', ''],
  ['ok: 0 without a word', 'unknown', { ok: 0 }],
  ['a status of 404 without a word', 'unknown', '', { status: 404 }],
  ['a page of something else', 'unknown', '<html><body>Hello</body></html>'],
];

const TENCENT: Case[] = [
  ['ret 4', 'transient', { ret: 4, errcode: 1, msg: 'server error', data: null }],
  ['a status of 502', 'transient', '', { status: 502 }],
  ['ret 2', 'throttled', { ret: 2, errcode: 0, msg: 'rate', data: null }],
  ['ret 3', 'blocked', { ret: 3, errcode: 36, msg: 'check sign error', data: null }],
  ['a status of 403', 'blocked', '', { status: 403 }],
  ['a user who is not there', 'gone', '<html><div class="words">抱歉，用户不存在</div></html>'],
  ['the farewell', 'platform-closed', '<html>腾讯微博将于2020年9月28日23时59分停止服务和运营</html>'],
  ['ret 1', 'unknown', { ret: 1, errcode: 2, msg: 'params', data: null }],
  ['ret 0 without an account', 'schema-drift', { ret: 0, errcode: 0, msg: 'ok', data: null }],
];

describe('outcomes of Sina Weibo', () => {
  it.each(SINA)('sees in %s: %s', (...example) => {
    const result = outcomeOf('sina', example);
    expect(result.outcome).toBe(example[1]);
    expect(result.detail).toMatch(/[\u4e00-\u9fff].*。$/);
    expect(result.reading === null).toBe(example[1] !== 'read');
    const isTold = !['unknown', 'schema-drift', 'identity-mismatch'].includes(example[1]);
    expect(result.fragment ?? '').toMatch(isTold ? /^.{2,500}$/ : /^.{0,500}$/);
  });
});

describe('outcomes of Tencent Weibo', () => {
  it.each(TENCENT)('sees in %s: %s', (...example) => {
    const result = outcomeOf('tencent', example);
    expect(result.outcome).toBe(example[1]);
    expect(result.detail).toMatch(/[\u4e00-\u9fff].*。$/);
  });
});

describe('what people write', () => {
  it('is no statement of the platform', () => {
    const description = '访问受限 解冻 验证码 用户不存在 请求过于频繁 这里还没有内容';
    const body = { ok: 1, data: { user: { ...user, description } } };
    expect(outcomeOf('sina', ['', 'read', body]).outcome).toBe('read');
    const cutOff = JSON.stringify(body).slice(0, -3);
    expect(outcomeOf('sina', ['', 'unknown', cutOff]).outcome).toBe('unknown');
  });
});

describe('a page of an unnamed platform', () => {
  const read = (body: string) => readPage({ body: Buffer.from(body), fetchedAt });

  it.each([
    [JSON.stringify(found), 'sina', 'ajax'],
    [JSON.stringify({ ok: -100, msg: '请先登录' }), 'sina', 'ajax'],
    [JSON.stringify({ error: 'x', error_code: 10022 }), 'sina', 'openapi'],
    [JSON.stringify({ ret: 3, errcode: 36, msg: 'x', data: null }), 'tencent', 'openapi-archive'],
    [html('抱歉'), 'sina', null],
    ['<html><a href="http://t.qq.com/">腾讯微博</a></html>', 'tencent', null],
    ['<html>Hello</html>', null, null],
    ['', null, null],
  ])('is told by its content: %s', (body, platform, surface) => {
    expect(read(body)).toMatchObject({ platform, surface });
  });
});

describe('a body of many accounts', () => {
  const other = { idstr: '3000000002', screen_name: '示例团支部', verified: true, verified_type: 2 };
  const timeline = JSON.stringify({ statuses: [{ user }, { user: other, retweeted_status: { user } }] });
  const read = (askedUid?: string) => readPage({ body: Buffer.from(timeline), fetchedAt, askedUid });

  it('is a reading of the one asked for', () => {
    expect(read('3000000002')).toMatchObject({
      outcome: 'read',
      reading: { uid: '3000000002', verified: true },
    });
  });

  it('is no reading when none, or one who is not there, is asked for', () => {
    expect(read()).toMatchObject({
      outcome: 'unknown',
      reading: null,
      detail: expect.stringContaining('2 个帐号'),
    });
    expect(read('3000000003')).toMatchObject({ outcome: 'unknown', reading: null });
  });
});
