import type { Outcome } from '../../domain/outcome';
import { shanghaiIso } from '../../domain/local-time';
import type { Reading } from '../../domain/reading';
import { readPage } from '../../ingest/platforms/read-page';
import { pageAnswer, SURFACES } from './platform-answer';
import type { WholeAnswer } from './replica-answer';
import type { Surface } from './surface';
import { PLAIN, worldOf } from './test-world';
import type { AccountState, PagePresence } from './world';

const NOW = new Date('2012-10-15T09:00:00+08:00');

const ACCOUNTS: Record<string, Partial<AccountState>> = {
  'a verified organization': {
    verified: true,
    verifiedType: 4,
    reason: '共青团示例大学委员会官方微博',
    nickname: '示例大学团委',
  },
  'an unverified organization': {},
  'a verified person with a custom domain': {
    owner: 'person',
    verified: true,
    verifiedType: 0,
    reason: '共青团示例区委员会书记王示例敏',
    nickname: "王示例敏 & <'青春'>",
    domain: 'shilimin',
  },
  'a person who is 达人 and not verified': {
    owner: 'person',
    verifiedType: 220,
    nickname: '李示例·买买提_2',
  },
  'an account that has never posted': { posts: 0, lastPostAt: null, followers: 0, following: 0 },
  'an account with a great many followers': { followers: 1_234_567, posts: 10_050 },
};

type Key = keyof Reading;
const COUNTS: Key[] = ['following', 'followers', 'posts'];
const ALWAYS: Key[] = ['nickname', 'verified', 'reason'];

/** What each surface shows of an account; everything else stays unknown. */
const SHOWN: Record<string, Key[]> = {
  'sina-ajax': [...ALWAYS, ...COUNTS, 'uid', 'handle', 'verifiedKind', 'verifiedType'],
  'sina-mobile-api': [...ALWAYS, ...COUNTS, 'uid', 'verifiedKind', 'verifiedType', 'lastPostAt'],
  'sina-open-api': [...ALWAYS, ...COUNTS, 'uid', 'handle', 'verifiedKind', 'verifiedType', 'lastPostAt'],
  'sina-weibocn': [...ALWAYS, ...COUNTS, 'uid', 'verifiedKind', 'lastPostAt'],
  'sina-weibocn-info': ALWAYS,
  'sina-desktop': [...ALWAYS, ...COUNTS, 'uid', 'handle', 'verifiedKind', 'lastPostAt'],
  'tencent-open-api': [...ALWAYS, ...COUNTS, 'uid', 'handle', 'verifiedKind', 'lastPostAt'],
  'tencent-desktop': [...ALWAYS, ...COUNTS, 'uid', 'handle', 'verifiedKind', 'lastPostAt'],
};

function truth(account: AccountState): Partial<Reading> {
  return {
    uid: account.uid,
    handle: account.platform === 'tencent' ? account.uid : account.domain,
    nickname: account.nickname,
    verified: account.verified,
    verifiedKind: account.verified ? account.owner : null,
    verifiedType: account.verifiedType,
    reason: account.verified ? account.reason : null,
    following: account.following,
    followers: account.followers,
    posts: account.posts,
    lastPostAt: account.lastPostAt && shanghaiIso(account.lastPostAt),
  };
}

function expectedReading(surface: Surface, account: AccountState): Record<string, unknown> {
  const known = truth(account);
  const rounds = surface.name === 'sina-mobile-api' && account.followers >= 10_000;
  const keys = ['uid', 'handle', ...ALWAYS, 'verifiedKind', 'verifiedType', ...COUNTS, 'lastPostAt'] as Key[];
  const shown = SHOWN[surface.name]!;
  const seen = Object.fromEntries(keys.map((key) => [key, shown.includes(key) ? known[key] : null]));
  const step = (key: Key): number | null => (seen[key] === null ? null : 1);
  const steps = { following: step('following'), followers: step('followers'), posts: step('posts') };
  if (!rounds) return { ...seen, rounded: false, steps };
  const followers = Math.floor(account.followers / 1000) * 1000;
  return { ...seen, followers, rounded: true, steps: { ...steps, followers: 1000 } };
}

function onSurface(surface: Surface, account: Partial<AccountState>): AccountState {
  const { platform } = surface;
  const uid = platform === 'tencent' ? 'shili_00001' : PLAIN.uid;
  return {
    ...PLAIN,
    ...account,
    platform,
    uid,
    domain: platform === 'tencent' ? null : (account.domain ?? null),
  };
}

function ask(surface: Surface, account: AccountState) {
  const answer = pageAnswer({ surface, uid: account.uid }, worldOf(account), {
    now: NOW,
    seed: 5,
  }) as WholeAnswer;
  return readPage({
    body: answer.body,
    status: answer.status,
    contentType: answer.headers['content-type'],
    finalUrl: answer.headers['location'],
    platform: surface.platform,
    askedUid: account.uid,
    fetchedAt: NOW,
  });
}

describe.each(SURFACES.map((surface) => [surface.name, surface] as const))(
  'pages of %s',
  (_name, surface) => {
    it.each(Object.entries(ACCOUNTS))('are read to exactly the truth about %s', (_what, account) => {
      const subject = onSurface(surface, account);
      const result = ask(surface, subject);
      expect(result.outcome).toBe('read');
      expect(result.reading).toEqual(expectedReading(surface, subject));
    });

    it('show the proof, and none of the visitor', () => {
      const { fragment } = ask(surface, onSurface(surface, ACCOUNTS['a verified organization']!));
      expect(fragment).toContain('共青团示例大学委员会');
      expect(fragment).not.toMatch(/示例浏览者|9899999999|shili_visitor/);
    });

    it('are recognised from their bytes alone', () => {
      const subject = onSurface(surface, ACCOUNTS['a verified organization']!);
      const answer = pageAnswer({ surface, uid: subject.uid }, worldOf(subject), {
        now: NOW,
        seed: 5,
      }) as WholeAnswer;
      const result = readPage({ body: answer.body, fetchedAt: NOW });
      expect([result.platform, result.outcome]).toEqual([surface.platform, 'read']);
    });
  },
);

type Absence = Exclude<PagePresence, 'present'>;
/** What each surface can tell of accounts that are not shown. */
const ABSENCES: Record<string, Record<Absence, Outcome>> = {
  'sina-ajax': { gone: 'gone', banned: 'banned', closed: 'closed', frozen: 'frozen', hidden: 'hidden' },
  'sina-desktop': { gone: 'gone', banned: 'banned', closed: 'closed', frozen: 'frozen', hidden: 'frozen' },
  'sina-mobile-api': all('hidden'),
  'sina-open-api': all('gone'),
  'sina-weibocn': all('gone'),
  'sina-weibocn-info': all('gone'),
  'tencent-open-api': all('gone'),
  'tencent-desktop': all('gone'),
};

function all(outcome: Outcome): Record<Absence, Outcome> {
  return { gone: outcome, banned: outcome, closed: outcome, frozen: outcome, hidden: outcome };
}

describe.each(SURFACES.map((surface) => [surface.name, surface] as const))(
  'accounts not shown by %s',
  (_name, surface) => {
    it.each(Object.entries(ABSENCES[surface.name]!))('%s is read as %s', (presence, outcome) => {
      const subject = onSurface(surface, { presence: presence as Absence });
      const result = ask(surface, subject);
      expect([result.outcome, result.reading]).toEqual([outcome, null]);
    });

    it('an account that was never opened is gone', () => {
      const subject = onSurface(surface, { openedAt: new Date('2012-12-01T00:00:00+08:00') });
      expect(ask(surface, subject).outcome).toBe(ABSENCES[surface.name]!.gone);
    });
  },
);

describe('a page shown in place of another', () => {
  it.each(['sina-ajax', 'sina-desktop', 'sina-weibocn', 'sina-open-api', 'sina-mobile-api'])(
    'is an identity mismatch on %s',
    (name) => {
      const surface = SURFACES.find((each) => each.name === name)!;
      const other = { ...PLAIN, uid: '9900000002', nickname: '示例另一账号' };
      const asked = { ...PLAIN, shownInstead: other.uid };
      const answer = pageAnswer({ surface, uid: asked.uid }, worldOf(asked, other), { now: NOW, seed: 5 });
      const { body } = answer as WholeAnswer;
      const result = readPage({ body, askedUid: asked.uid, fetchedAt: NOW });
      expect(result.outcome).toBe('identity-mismatch');
    },
  );
});
