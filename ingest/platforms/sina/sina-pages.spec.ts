import { fixturePage } from '../../../test/fixtures/platforms/platform-fixtures';
import { readPage } from '../read-page';

const fetchedAt = new Date('2012-11-19T09:00:00+08:00');
const readFixture = (name: string) => readPage({ body: fixturePage(name), fetchedAt });
const readText = (text: string) => readPage({ body: Buffer.from(text), fetchedAt });
const readUser = (user: object) => readText(JSON.stringify({ ok: 1, data: { user } })).reading;
const exact = { following: 1, followers: 1, posts: 1 };

describe('pages of Sina Weibo', () => {
  it('reads an organization in the English interface, government badge, rounded followers', () => {
    const { reading, ...result } = readFixture('sina-v6-organization-english-ui.html');
    expect(result).toMatchObject({
      platform: 'sina',
      surface: 'legacy',
      outcome: 'read',
      parserVersion: 'sina-legacy-v6-2',
    });
    expect(reading).toEqual({
      uid: '3000000001',
      handle: null,
      nickname: '示例市共青团',
      verified: true,
      verifiedKind: 'organization',
      verifiedType: null,
      reason: '示例市共青团官方微博',
      following: 1024,
      followers: 355000,
      posts: 350,
      lastPostAt: '2016-05-01T18:30:00+08:00',
      rounded: true,
      steps: { following: 1, followers: 1000, posts: 1 },
    });
    expect(result.fragment).toContain('icon_pf_approve_co_gov');
    expect(result.fragment).not.toContain('示例访客');
  });

  it("reads an unverified person in Traditional Chinese, and not the badge of another's post", () => {
    expect(readFixture('sina-v6-person-unverified-traditional-ui.html').reading).toMatchObject({
      uid: '3000000002',
      nickname: '示例團幹部',
      verified: false,
      verifiedKind: null,
      reason: null,
      following: 1024,
      followers: 88,
      posts: 350,
      lastPostAt: null,
    });
  });

  it('reads an organization on a page of version 5', () => {
    const { reading, parserVersion } = readFixture('sina-v5-organization-verified.html');
    expect(parserVersion).toBe('sina-legacy-v5-2');
    expect(reading).toMatchObject({
      uid: '3000000003',
      handle: 'sldxtw',
      nickname: '示例大学团委',
      verified: true,
      verifiedKind: 'organization',
      reason: '示例大学团委官方微博',
      following: 120,
      followers: 4567,
      posts: 89,
      lastPostAt: '2013-11-20T12:00:00+08:00',
      steps: exact,
    });
  });

  it('reads a person on a page of 2012', () => {
    expect(readFixture('sina-v4-person-verified-2012.html').reading).toMatchObject({
      uid: '3000000004',
      nickname: '示例团干部',
      verified: true,
      verifiedKind: 'person',
      reason: '示例区团委书记 示例团干部',
      following: 66,
      followers: 23000,
      posts: 301,
      rounded: true,
      lastPostAt: '2012-11-18T21:07:00+08:00',
    });
  });

  it('reads blue V and rounded counts on weibo.cn, dates the newest post and not the pinned one', () => {
    const { reading, fragment } = readFixture('sina-wap-organization-rounded.html');
    expect(reading).toMatchObject({
      uid: '3000000005',
      nickname: '示例志愿者协会',
      verified: true,
      verifiedKind: 'organization',
      reason: '示例志愿者协会官方微博',
      following: 310,
      followers: 15336000,
      posts: 21000,
      lastPostAt: '2012-11-19T07:30:00+08:00',
      rounded: true,
      steps: { following: 1, followers: 1000, posts: 1000 },
    });
    expect(fragment).toContain('5337.gif');
    expect(fragment).not.toContain('st=abc123');
  });

  it('does not take 达人 on weibo.cn for verification', () => {
    expect(readFixture('sina-wap-daren-unverified.html').reading).toMatchObject({
      uid: '3000000006',
      nickname: '示例达人',
      verified: false,
      followers: 7,
    });
  });

  it('reads an information page without 认证 as not verified, and no counts', () => {
    expect(readFixture('sina-wap-info-unverified.html').reading).toMatchObject({
      uid: null,
      nickname: '示例团员',
      verified: false,
      followers: null,
      steps: { followers: null },
    });
  });

  it('tells a foreign information page by its links', () => {
    const body = fixturePage('sina-wap-info-unverified.html');
    expect(readPage({ body, fetchedAt, askedUid: '3000000099' }).outcome).toBe('identity-mismatch');
    expect(readPage({ body, fetchedAt, askedUid: '3000000007' }).outcome).toBe('read');
  });

  it('reads weibo.cn of before 2016, whose links carry the session of the visitor', () => {
    expect(readFixture('sina-wap-organization-2013-session-links.html').reading).toMatchObject({
      uid: '3000000012',
      verified: true,
      verifiedKind: 'organization',
      following: 310,
      followers: 1536,
      posts: 21,
    });
  });

  it.each([
    ['http://u1.sinaimg.cn/3g/image/upload/0/62/203/18979/5338c456.gif', 'person'],
    ['http://u1.sinaimg.cn/other.gif', null],
  ])('believes the V of weibo.cn at %s, as that of %p', (source, verifiedKind) => {
    const page = fixturePage('sina-wap-organization-2013-session-links.html').toString();
    const marked = page.replace(/http:[^"]*5337\.gif/, source).replace('认证：', '新浪认证：');
    expect(readText(marked).reading).toMatchObject({
      verified: true,
      verifiedKind,
      reason: '示例志愿者协会官方微博',
    });
  });

  it('does not take an offer to apply, or its absence, for a reason on the information page', () => {
    const page = fixturePage('sina-wap-info-unverified.html').toString();
    const offered = page.replace('性别:女', '认证:申请认证<br/>性别:女');
    expect(readText(offered).reading).toMatchObject({ verified: false, reason: null });
  });

  it('believes the mark beside the facts where the header is missing, but not its absence', () => {
    const info = (mark: string) =>
      fixturePage('sina-v6-organization-english-ui.html')
        .toString()
        .replace(
          /"domid": "Pl_Official_Headerv6__1"[\s\S]*?"html": ".*?"\}\)/,
          `"domid": "Pl_Core_UserInfo__5", "html": "<div class='verify_area'><span class='icon_bed'>${mark}</span><p class='info'><span>示例市共青团官方微博</span></p></div>"})`,
        );
    expect(readText(info("<a class='W_icon_co3 icon_verify_co_v'></a>")).reading).toMatchObject({
      verified: true,
      verifiedKind: 'organization',
      reason: '示例市共青团官方微博',
    });
    expect(readText(info("<a class='W_icon icon_verify_v'></a>")).reading?.verifiedKind).toBe('person');
    expect(readText(info("<a class='W_icon icon_verify_club'></a>")).reading?.verified).toBeNull();
  });

  it.each([
    ['<img class="small_icon" title="新浪个人认证">', true, 'person'],
    ['<img class="small_icon" title="新浪机构认证">', true, 'organization'],
    ['<img class="small_icon" title="微博达人">', false, null],
  ])('reads a header of 2011 with %s as verified %p', (icon, verified, verifiedKind) => {
    const view = (pid: string, html: string) =>
      `<script>STK && STK.pageletM && STK.pageletM.view(${JSON.stringify({ pid, html })})</script>`;
    const page =
      "<script>$CONFIG['oid'] = '3000000013'; $CONFIG['onick'] = \"示例团委\";</script>" +
      view(
        'pl_content_hisPersonalInfo',
        `<div class="perAll_info"><span class="name">示例团委</span>${icon}</div>`,
      ) +
      view(
        'pl_content_litePersonInfo',
        '<ul class="user_atten clearfix"><li><a href="/3000000013/follow"><strong>12</strong><span>关注</span></a></li><li><a href="/3000000013/fans"><strong>34</strong><span>粉丝</span></a></li><li><a href="?type=0"><strong>56</strong><span>微博</span></a></li></ul>',
      );
    expect(readText(page).reading).toMatchObject({
      uid: '3000000013',
      nickname: '示例团委',
      verified,
      verifiedKind,
      reason: null,
      following: 12,
      followers: 34,
      posts: 56,
    });
  });

  it('reads rounded counts of the mobile interface', () => {
    expect(readFixture('sina-mobile-rounded-counts.json').reading).toMatchObject({
      uid: '3000000008',
      verified: true,
      verifiedKind: 'organization',
      verifiedType: 1,
      reason: '示例区团委官方微博',
      followers: 870000,
      posts: 12000,
      lastPostAt: '2012-11-18T10:00:00+08:00',
      steps: { following: 1, followers: 10000, posts: 1000 },
    });
  });

  it('keeps a missing verified_type apart from type 0', () => {
    const user = { idstr: '3000000010', screen_name: '示例' };
    expect(readUser({ ...user, verified: true })).toMatchObject({
      verified: true,
      verifiedType: null,
      verifiedKind: null,
    });
    expect(readUser({ ...user, verified: true, verified_type: 0 })).toMatchObject({
      verifiedType: 0,
      verifiedKind: 'person',
    });
    expect(readUser(user)).toMatchObject({ verified: null, verifiedType: null, followers: null });
  });

  it('keeps an unheard-of verified_type, and counts it as not verified', () => {
    const user = { idstr: '3000000010', screen_name: '示例', verified: true, verified_type: 77 };
    expect(readUser(user)).toMatchObject({ verified: false, verifiedType: 77 });
  });

  it('says nothing of verification when the portrait is missing or wears an unheard-of icon', () => {
    const whole = fixturePage('sina-v6-organization-english-ui.html').toString();
    const strange = whole.replace('icon_pf_approve_co_gov', 'icon_pf_approve_martian');
    expect(readText(strange).reading).toMatchObject({ uid: '3000000001', verified: null });
    const bare = whole.replace(/<script>FM\.view\(\{"ns": "pl\.header[\s\S]*?<\/script>/, '');
    expect(readText(bare).reading).toMatchObject({ uid: '3000000001', verified: null, followers: 355000 });
  });

  it('takes the mark of a deceased owner for no verification', () => {
    const whole = fixturePage('sina-v6-organization-english-ui.html').toString();
    const mourned = whole.replace('icon_pf_approve_co_gov', 'icon_pf_approve_dead');
    expect(readText(mourned).reading).toMatchObject({ verified: false, reason: null });
  });

  it("never takes the visitor's own configuration for the page's owner", () => {
    const config =
      "<script>$CONFIG['oid']='3000000009';$CONFIG['onick']='示例访客';</script><img src=//sinaimg.cn/a>";
    expect(readText(config)).toMatchObject({ outcome: 'unknown', reading: null });
  });
});
