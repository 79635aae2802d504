import { fixturePage } from '../../../test/fixtures/platforms/platform-fixtures';
import { readPage } from '../read-page';

const fetchedAt = new Date('2012-11-19T09:00:00+08:00');
const readFixture = (name: string) => readPage({ body: fixturePage(name), fetchedAt });
const readAccount = (data: object) =>
  readPage({ body: Buffer.from(JSON.stringify({ ret: 0, errcode: 0, msg: 'ok', data })), fetchedAt });

describe('pages of Tencent Weibo', () => {
  it("reads an organization's page, and neither the visitor nor the authors below", () => {
    const { reading, ...result } = readFixture('tencent-html-organization.html');
    expect(result).toMatchObject({ platform: 'tencent', surface: 'html-archive', outcome: 'read' });
    expect(reading).toEqual({
      uid: 'sl_gqt',
      handle: 'sl_gqt',
      nickname: '示例市共青团',
      verified: true,
      verifiedKind: 'organization',
      verifiedType: null,
      reason: '示例市共青团官方微博',
      following: 67,
      followers: 12345,
      posts: 890,
      lastPostAt: '2012-11-15T10:31:18+08:00',
      rounded: false,
      steps: { following: 1, followers: 1, posts: 1 },
    });
    expect(result.fragment).not.toContain('sl_visitor');
  });

  it("reads a verified person's page", () => {
    expect(readFixture('tencent-html-person-verified.html').reading).toMatchObject({
      uid: 'sl_cadre',
      nickname: '示例团干部',
      verified: true,
      verifiedKind: 'person',
      reason: null,
      followers: 32000,
      following: 18,
      posts: 200,
      rounded: true,
    });
  });

  it('does not take the link to the certification service for a badge', () => {
    expect(readFixture('tencent-html-person-unverified.html').reading).toMatchObject({
      uid: 'sl_member',
      verified: false,
    });
  });

  it.each([
    [
      { isvip: 1, isent: 1, verifyinfo: '示例市共青团官方微博' },
      true,
      'organization',
      '示例市共青团官方微博',
    ],
    [{ isvip: 1, isent: 0, verifyinfo: '' }, true, 'person', null],
    [{ isvip: 1 }, true, null, null],
    [{ isvip: 0, isrealname: 1 }, false, null, null],
    [{ fansnum: 3, isrealname: 1 }, null, null, null],
  ])('reads %j as verified %p', (fields, verified, verifiedKind, reason) => {
    const { reading } = readAccount({ name: 'sl_gqt', nick: '示例', ...fields });
    expect(reading).toMatchObject({ uid: 'sl_gqt', verified, verifiedKind, reason });
  });

  it('does not take an offer to apply for a badge', () => {
    const page = fixturePage('tencent-html-person-unverified.html').toString();
    const offered = page.replace('<ul>', '<a title="申请认证" href="/certification">申请认证</a><ul>');
    expect(readPage({ body: Buffer.from(offered), fetchedAt }).reading).toMatchObject({ verified: false });
  });

  it('dates the author of a timeline by the newest post', () => {
    const post = { name: 'sl_gqt', nick: '示例', isvip: 1, text: '示例', timestamp: 1352946678 };
    const { reading } = readAccount({ info: [{ ...post, timestamp: 1352000000 }, post] });
    expect(reading).toMatchObject({ uid: 'sl_gqt', lastPostAt: '2012-11-15T10:31:18+08:00' });
  });

  it('compares account names without regard to case', () => {
    const body = fixturePage('tencent-html-person-verified.html');
    expect(readPage({ body, fetchedAt, askedUid: 'SL_Cadre' }).outcome).toBe('read');
    expect(readPage({ body, fetchedAt, askedUid: 'sl_other' }).outcome).toBe('identity-mismatch');
  });
});
