import { PLATFORMS } from '../../domain/platform';
import { readPage } from './read-page';

/** As much as the page client takes of one answer. */
const LARGEST_BODY = 2_000_000;
const fetchedAt = new Date('2026-11-22T12:00:00+08:00');

const endless = (piece: string): Buffer =>
  Buffer.from(piece.repeat(Math.ceil(LARGEST_BODY / Buffer.byteLength(piece)))).subarray(0, LARGEST_BODY);

const header = String.raw`<script>FM.view({"domid":"Pl_Official_Headerv6__1","html":"`;
const feed = String.raw`<script>FM.view({"domid":"Pl_Official_MyProfileFeed__1","html":"`;

/** Each of them made a pattern or a parser take the square of its length, or is built to. */
const PIECES: Record<string, string> = {
  'tags that never close': '<div class="u" ' + ' '.repeat(190),
  'names of blocks without an end': '<div id="Pl_x"',
  'header blocks that never close': header,
  'feed blocks that never close': feed,
  'blocks of 2012 that never close':
    'STK.pageletM.view({"pid":"pl_profile_hisInfo","html":"<div class=pf_name>',
  'calls in one script': 'FM.view({"domid":"Pl_Official_Headerv6__1"',
  'links of dates that never close': '<a node-type="feed_list_item_date" ',
  'titles of an error page': '<title>微博-出错了</title>',
  'the shell of an application': 'weibo-pro<div id="app">   ',
  'nested objects': '{"data":',
  'nested lists': '[',
  scripts: '<script>',
  'less-than signs': '<',
  spaces: ' ',
  digits: '1',
  entities: '&#x4e00;',
  'data of the mobile site': '$render_data = [{',
  'lists of facts': '<div class="tip">基本信息</div><div class="c">',
  'profiles of Tencent': '<div class="custjWrap">听众',
  'posts of Tencent': '<li id="1" rel="1234567890">',
  'titles of certification': '<a title="认证',
};

describe.each(Object.entries(PIECES))('a page of nothing but %s', (_, piece) => {
  it.each(PLATFORMS)('is read to its end, and says nothing of an account of %s', (platform) => {
    const result = readPage({ platform, body: endless(piece), askedUid: '9900000001', fetchedAt });
    expect(result.reading).toBeNull();
    expect(['unknown', 'schema-drift', 'hidden']).toContain(result.outcome);
  });
});

it('reads a profile that stands before megabytes of scripts', () => {
  const profile = '{"ok":1,"data":{"user":{"idstr":"9900000001","screen_name":"示例","verified":false}}}';
  const page = Buffer.concat([Buffer.from(profile), endless(' ').subarray(profile.length)]);
  const { reading } = readPage({ platform: 'sina', body: page, askedUid: '9900000001', fetchedAt });
  expect(reading).toMatchObject({ uid: '9900000001', verified: false });
});
