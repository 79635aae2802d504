import { fixturePage } from '../../../test/fixtures/platforms/platform-fixtures';
import { readPage } from '../read-page';
import { findModules } from './legacy-modules';

const script = (name: string, html: string) =>
  `<script>FM.view(${JSON.stringify({ ns: 'x', domid: name, html })})</script>`;
const read = (text: string) => readPage({ body: Buffer.from(text), fetchedAt: new Date(0) }).reading;

describe('findModules', () => {
  it('decodes the wanted blocks of scripts, of every spelling', () => {
    const object = JSON.stringify({ pid: 'pl_b', html: '<b>示例</b>' });
    const text = [
      script('Pl_A__1', '<a>示例</a>'),
      script('Pl_Z__1', '<a>unwanted</a>'),
      `<script>STK && STK.pageletM && STK.pageletM.view(${object})</script>`,
      `<script>parent.FM.view( ${JSON.stringify({ domid: 'Pl_A__2', html: '<i></i>' })} );</script>`,
    ].join('\n');
    expect(findModules(text, /^(?:Pl_A|pl_b)/)).toEqual([
      { id: 'Pl_A__1', html: '<a>示例</a>' },
      { id: 'pl_b', html: '<b>示例</b>' },
      { id: 'Pl_A__2', html: '<i></i>' },
    ]);
  });

  it.each([
    ['cut off', script('Pl_A__1', '<a>').slice(0, -12)],
    ['no JSON', '<script>FM.view({"domid":"Pl_A__1","html":"\\x"})</script>'],
    ['without HTML', '<script>FM.view({"domid":"Pl_A__1"})</script>'],
    ['empty', script('Pl_A__1', '')],
    ['nameless', '<script>FM.view({"html":"<a>"})</script>'],
  ])('leaves out a block that is %s', (_, text) => {
    expect(findModules(text, /^Pl_A/)).toEqual([]);
  });

  it('takes the blocks of a page saved by a browser in their place, but not the last, which may be cut', () => {
    const text =
      '<div id="Pl_A__1"><b>1</b></div><div class="x" id="Pl_B__2"></div><div id="Pl_A__3"><b>3</b>';
    expect(findModules(text, /^Pl_A/)).toEqual([{ id: 'Pl_A__1', html: '<div id="Pl_A__1"><b>1</b></div>' }]);
  });
});

describe('pages of other builds', () => {
  it('a page saved by a browser reads like the page as it came', () => {
    const asItCame = fixturePage('sina-v6-organization-english-ui.html').toString();
    const saved = asItCame.replace(/<script>FM\.view\((\{.*\})\)<\/script>/g, (_, json: string) => {
      const { domid, html } = JSON.parse(json) as { domid: string; html: string };
      return `<div id="${domid}">${html}</div>`;
    });
    expect(read(`${saved}<div id="pl_common_end"></div>`)).toEqual(read(asItCame));
  });

  it('an organization of 2013 is read from its core header', () => {
    const header =
      '<div class="username"><span id="place"><strong class="W_f20">示例协会</strong></span></div>' +
      '<a href="http://verified.weibo.com/verify"><i title="示例协会官方微博" class="W_ico16 approve_co"></i></a>' +
      '<ul class="user_atten"><li><strong>1</strong>关注</li><li><strong>2</strong>粉丝</li><li><strong>3</strong>微博</li></ul>';
    const page = `<script>$CONFIG['oid'] = '3000000011';</script>${script('Pl_Core_Header__1', header)}`;
    expect(read(page)).toMatchObject({
      uid: '3000000011',
      nickname: '示例协会',
      verified: true,
      verifiedKind: 'organization',
      reason: '示例协会官方微博',
      following: 1,
      followers: 2,
      posts: 3,
    });
  });

  it('an organization of 2012 with nothing but counters leaves verification unknown', () => {
    const counters =
      '<ul class="user_atten clearfix"><li><a href="/follow"><strong>10</strong><span>关注</span></a></li>' +
      '<li><a href="/fans"><strong>20</strong><span>粉丝</span></a></li><li><a><strong>30</strong><span>微博</span></a></li></ul>';
    const object = JSON.stringify({ pid: 'pl_content_litePersonInfo', html: counters });
    const page = `<script>$CONFIG['oid'] = '3000000012'; $CONFIG['onick'] = "\\u793a\\u4f8b";</script><script>STK && STK.pageletM && STK.pageletM.view(${object})</script>`;
    expect(read(page)).toMatchObject({
      uid: '3000000012',
      nickname: '示例',
      verified: null,
      followers: 20,
      posts: 30,
    });
  });
});
