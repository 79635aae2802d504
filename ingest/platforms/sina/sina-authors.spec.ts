import { fixturePage } from '../../../test/fixtures/platforms/platform-fixtures';
import { readPage } from '../read-page';

const fetchedAt = new Date('2012-11-19T09:00:00+08:00');
const readText = (text: string) => readPage({ body: Buffer.from(text), fetchedAt });
const readJson = (json: object) => readText(JSON.stringify(json));
const post = {
  created_at: 'Sun Nov 18 10:00:00 +0800 2012',
  user: { idstr: '3000000010', screen_name: '示例', verified: false, verified_type: -1 },
};

describe('accounts of Sina Weibo told by their posts, by scripts, or by the address', () => {
  it('reads the profile page of m.weibo.cn of before 2017', () => {
    const { surface, reading } = readText(fixturePage('sina-mobile-page-verified-2016.html').toString());
    expect(surface).toBe('mobile');
    expect(reading).toMatchObject({
      uid: '3000000011',
      nickname: '示例团干部',
      verified: true,
      verifiedKind: 'person',
      verifiedType: 0,
      reason: '示例区团委书记',
      following: 453,
      followers: 20000,
      posts: 364,
    });
    const unverified = fixturePage('sina-mobile-page-verified-2016.html')
      .toString()
      .replace('"verified":"1","verified_type":"0"', '"verified":"","verified_type":"-1"');
    expect(readText(unverified).reading).toMatchObject({ verified: false, reason: null });
  });

  it('reads the author of a post on m.weibo.cn, and nothing where the script is cut off', () => {
    const status = { created_at: 'Sun Nov 18 10:00:00 +0800 2012', user: post.user };
    const page = `<html><script>var $render_data = [${JSON.stringify({ status })}][0] || {};</script></html>`;
    expect(readText(page).reading).toMatchObject({
      uid: '3000000010',
      verified: false,
      followers: null,
      lastPostAt: '2012-11-18T10:00:00+08:00',
    });
    expect(readText(page.slice(0, 120)).reading).toBeNull();
  });

  it('reads the mobile interface of before 2018, which had no data', () => {
    const userInfo = { id: 3000000010, screen_name: '示例', verified: false, follow_count: 3 };
    expect(readJson({ ok: 1, userInfo, cards: [{ card_group: [{ mblog: post }] }] }).reading).toMatchObject({
      uid: '3000000010',
      following: 3,
      lastPostAt: '2012-11-18T10:00:00+08:00',
    });
  });

  it('takes the one author of a list of posts for the account, reposted ones never', () => {
    const repost = { ...post, retweeted_status: { ...post, user: { ...post.user, idstr: '3000000077' } } };
    for (const body of [
      { ok: 1, data: { cards: [{ mblog: repost }, { mblog: post }] } },
      { ok: 1, data: { list: [repost, post] } },
    ]) {
      expect(readJson(body).reading).toMatchObject({
        uid: '3000000010',
        lastPostAt: '2012-11-18T10:00:00+08:00',
      });
    }
  });

  it('takes the one author of a timeline for the account, and those reposted only when asked for', () => {
    const repost = { ...post, retweeted_status: { ...post, user: { ...post.user, idstr: '3000000077' } } };
    const body = Buffer.from(JSON.stringify({ statuses: [repost, post], total_number: 2 }));
    expect(readPage({ body, fetchedAt }).reading).toMatchObject({ uid: '3000000010' });
    const asked = readPage({ body, fetchedAt, askedUid: '3000000077' });
    expect(asked.reading).toMatchObject({ uid: '3000000077' });
    expect(readPage({ body, fetchedAt, askedUid: '3000000099' }).outcome).toBe('identity-mismatch');
  });

  it('reads a bare list of accounts, choosing the one of the address', () => {
    const body = Buffer.from(JSON.stringify([post.user, { ...post.user, idstr: '3000000077' }]));
    expect(readPage({ body, fetchedAt }).outcome).toBe('unknown');
    const url = 'https://weibo.com/u/3000000077';
    expect(readPage({ body, fetchedAt, url }).reading).toMatchObject({ uid: '3000000077' });
  });

  it('tells a page of another account by the address it was asked by', () => {
    const body = fixturePage('sina-v5-organization-verified.html');
    const outcomeAt = (url: string) => readPage({ body, fetchedAt, url }).outcome;
    expect(outcomeAt('https://weibo.com/u/3000000099')).toBe('identity-mismatch');
    expect(outcomeAt('https://weibo.com/p/1002063000000003/info')).toBe('read');
    expect(outcomeAt('https://weibo.com/sldxtw')).toBe('read');
  });
});
