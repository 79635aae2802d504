import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Outcome } from '../../domain/outcome';
import type { Reading } from '../../domain/reading';
import { captureFolder } from '../../test/fixtures/platforms/platform-fixtures';
import { readEmbeddedAccounts, readPage } from './read-page';

/** One row of the captures' own table, as somebody read the page by hand. */
interface Row {
  file: string;
  nickname: string;
  uid: string;
  verified: string;
  reason: string;
  counts: string;
}

const folder = captureFolder();
const fetchedAt = new Date('2026-11-22T12:00:00+08:00');
const NOTHING = '–';

/** What the table says in words of pages that are no profile. */
const OUTCOMES: Record<string, readonly Outcome[]> = {
  'sina-mweibocn-login-required.json': ['blocked'],
  'sina-openapi-error-20003.json': ['gone'],
  'sina-weibocn-login-page-gbk.html': ['blocked'],
  'sina-weibocom-blocked-account-abnormal-gbk.html': ['viewer-blocked'],
  'sina-weibocom-blocked-captcha.html': ['captcha', 'blocked'],
  'sina-weibocom-blocked-visitor-system-gb2312.html': ['blocked'],
  'sina-weibocom-not-found-404.html': ['gone'],
  'sina-weibocom-spa-shell-no-data.html': ['unknown'],
  'tencent-openapi-error-sign.json': ['blocked'],
};
/** Bodies of many accounts: which one the table describes. */
const ASKED: Record<string, string> = { 'tencent-openapi-idollist-one-vip.json': 'tncmayun' };
const TIMELINE = 'sina-openapi-timeline-embedded-users-gov-and-club.json';

function rows(): Row[] {
  if (!folder) return [];
  const lines = readFileSync(join(folder, 'README.md'), 'utf8').split('\n');
  return lines
    .filter((line) => /^\| (?:sina|tencent)-/.test(line))
    .map((line) =>
      line
        .split(/(?<!\\)\|/)
        .slice(1)
        .map((cell) => cell.trim().replaceAll('**', '')),
    )
    .map((cells) => ({
      file: cells[0]!.split(' ')[0]!,
      nickname: cells[2]!,
      uid: cells[3]!,
      verified: cells[4]!,
      reason: cells[5]!,
      counts: cells[6]!,
    }));
}

function readCapture(file: string, askedUid?: string) {
  return readPage({ body: readFileSync(join(folder!, file)), fetchedAt, askedUid });
}

const orNull = (cell: string) => (cell === NOTHING ? null : cell);
const VERDICTS: Record<string, boolean | null> = { yes: true, no: false, unknown: null };

function verdictOf(cell: string): boolean | null {
  return VERDICTS[/^\w+/.exec(cell)![0]]!;
}

/** `2104 / 2611778 / 100214; newest post …`: following, followers, posts. */
function countsOf(cell: string): Pick<Reading, 'following' | 'followers' | 'posts'> {
  const numbers = cell
    .split(';')[0]!
    .replace(/\([^)]*\)|[a-z]+/g, '')
    .split('/');
  const [following = null, followers = null, posts = null] = numbers.map((text) =>
    /\d/.test(text) ? Number(text) : null,
  );
  return { following, followers, posts };
}

const all = rows();
const profiles = all.filter(({ file }) => !(file in OUTCOMES) && file !== TIMELINE);
const ifPresent = folder ? describe : describe.skip;

ifPresent('the real captures, against the table they came with', () => {
  it('are all in the table, and the table is all there', () => {
    const files = readdirSync(folder!).filter((name) => name !== 'README.md');
    expect(all.map(({ file }) => file).sort()).toEqual(files.sort());
  });

  it.each(profiles.length > 0 ? profiles : [{ file: 'none' } as Row])(
    'read $file as it was read by hand',
    (row) => {
      const { outcome, reading } = readCapture(row.file, ASKED[row.file]);
      expect(outcome).toBe('read');
      expect(reading).toMatchObject({
        nickname: row.nickname,
        uid: orNull(row.uid),
        verified: verdictOf(row.verified),
        ...countsOf(row.counts),
      });
    },
  );

  it.each(Object.entries(OUTCOMES))('see in %s: %p', (file, outcomes) => {
    const result = readCapture(file);
    expect(outcomes).toContain(result.outcome);
    expect(result.reading).toBeNull();
  });

  it.each([
    ['sina-weibocom-org-blue-v-2017.html', 'organization', '足球数据网站搜达足球官方微博'],
    ['sina-weibocom-person-gold-v-info-page.html', 'person', '作家,赛车手韩寒'],
    ['sina-weibocom-person-yellow-v-logged-out.html', 'person', '北京电视台财经频道《盛视财经》主编'],
    ['sina-weibocn-person-verified.html', 'person', '嘉行传媒签约演员'],
    ['sina-weibocn-person-verified-info-page.html', null, '嘉行传媒签约演员'],
    ['sina-mweibocn-person-verified.json', 'person', '嘉行传媒签约演员'],
    ['sina-ajax-profile-info-data-person-verified.json', 'person', '摄影博主'],
    ['sina-weibocom-club-daren-not-verified.html', null, null],
    ['sina-openapi-users-show-unverified.json', null, null],
  ])('say of %s: verified as %s, %s', (file, verifiedKind, reason) => {
    expect(readCapture(file).reading).toMatchObject({ verifiedKind, reason });
  });

  it.each([
    ['sina-weibocom-org-blue-v-2017.html', '2017-05-12T13:15:00+08:00'],
    ['sina-weibocom-unverified-with-others-v-in-feed.html', '2017-05-06T16:12:00+08:00'],
  ])('date the newest post of %s', (file, lastPostAt) => {
    expect(readCapture(file).reading).toMatchObject({ lastPostAt });
  });

  it('tell each author of a timeline', () => {
    const authors = readEmbeddedAccounts({ body: readFileSync(join(folder!, TIMELINE)), fetchedAt });
    const named = (nickname: string) => authors.find((author) => author.nickname === nickname);
    expect(named('上海税务')).toMatchObject({
      uid: '1977494531',
      verified: true,
      verifiedType: 1,
      followers: 33496,
    });
    expect(named('DMG传播集团')).toMatchObject({ uid: '1916577653', verified: true, verifiedType: 2 });
    expect(named('心宝的爱猪')).toMatchObject({ verified: false, verifiedType: 220 });
    expect(readCapture(TIMELINE).outcome).toBe('unknown');
    expect(readCapture(TIMELINE, '1977494531').reading).toMatchObject({ nickname: '上海税务' });
  });

  it('are told from pages of others', () => {
    expect(readCapture('sina-weibocom-org-blue-v-2017.html', '5775852307').outcome).toBe('identity-mismatch');
    expect(readCapture('sina-weibocn-person-bare-header-unknown.html', '1341902602').outcome).toBe(
      'identity-mismatch',
    );
  });

  it('keep the visitor out of the proof', () => {
    const proofs = profiles.map(({ file }) => readCapture(file, ASKED[file]).fragment ?? '');
    expect(proofs.join('\n')).not.toMatch(/5775852307|w15086866214|3113276555|st=46d484|5902503162/);
    expect(Math.max(...proofs.map((proof) => proof.length))).toBeLessThanOrEqual(500);
  });
});
