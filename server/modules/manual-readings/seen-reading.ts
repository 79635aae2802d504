import { parseCount } from '../../../domain/count';
import type { Platform } from '../../../domain/platform';
import { readProfileAddress } from '../../../ingest/platforms/profile-address';
import type { RecordManualReadingDto } from './manual-reading.dto';
import type { ManualReading } from './manual-reading.entity';
import type { RuleProblem } from './manual-rules';

/** What a form says was seen, as it is stored. */
export type SeenReading = Pick<
  ManualReading,
  | 'lookedAt'
  | 'address'
  | 'found'
  | 'uid'
  | 'words'
  | 'verified'
  | 'verifiedKind'
  | 'reason'
  | 'nickname'
  | 'followers'
  | 'followersStep'
  | 'following'
  | 'followingStep'
  | 'posts'
  | 'postsStep'
  | 'lastPostAt'
>;

const VERIFIED = { yes: true, no: false, 'not-shown': null } as const;
const COUNTS = [
  ['followers', '粉丝数'],
  ['following', '关注数'],
  ['posts', '微博数'],
] as const;

/** The form as a reading of a page on this platform, or the first thing in it that cannot be read. */
export function seenReading(form: RecordManualReadingDto, platform: Platform): SeenReading | RuleProblem {
  const address = readProfileAddress(form.address);
  if (address.kind !== 'uid' && address.kind !== 'alias') {
    const reason = 'reason' in address ? address.reason : '这不是微博主页的地址，请粘贴主页的地址。';
    return { code: 'MANUAL_READING.ADDRESS', message: reason };
  }
  if (address.platform !== platform) {
    const message = '查看的地址不是这个账号所在平台的主页，请核对后重填。';
    return { code: 'MANUAL_READING.ADDRESS', message };
  }
  const uid = address.kind === 'uid' ? address.uid : null;
  const common = { lookedAt: new Date(form.lookedAt), address: address.url, found: form.found, uid };
  if (form.found === 'absent') return { ...NOTHING, ...common, words: form.words ?? null };
  const unreadable = COUNTS.find(([count]) => form[count] && parseCount(form[count]).value === null);
  if (unreadable) return countProblem(unreadable[1], form[unreadable[0]]!);
  return { ...NOTHING, ...common, ...profileOf(form) };
}

const NOTHING = {
  words: null,
  verified: null,
  verifiedKind: null,
  reason: null,
  nickname: null,
  followers: null,
  followersStep: null,
  following: null,
  followingStep: null,
  posts: null,
  postsStep: null,
  lastPostAt: null,
};

/** Kind and text of a verification are those of a verified page only. */
function profileOf(form: RecordManualReadingDto) {
  const verified = VERIFIED[form.verified ?? 'not-shown'];
  const [followers, following, posts] = COUNTS.map(([count]) => parseCount(form[count] ?? null));
  return {
    verified,
    verifiedKind: verified ? (form.verifiedKind ?? null) : null,
    reason: verified ? (form.reason ?? null) : null,
    nickname: form.nickname?.replace(/^[@＠]/, '') ?? null,
    ...{ followers: followers!.value, followersStep: followers!.step },
    ...{ following: following!.value, followingStep: following!.step },
    ...{ posts: posts!.value, postsStep: posts!.step },
    lastPostAt: form.lastPostAt ? new Date(form.lastPostAt) : null,
  };
}

function countProblem(name: string, written: string): RuleProblem {
  const message = `${name}“${written}”不是数字，请照主页所写填写，如 8765、1.2万、3亿。`;
  return { code: 'MANUAL_READING.COUNT_UNREADABLE', message };
}

/** Is any field of the profile filled in? */
export function saysSomething(seen: SeenReading): boolean {
  const { verified, nickname, followers, following, posts, lastPostAt } = seen;
  return [verified, nickname, followers, following, posts, lastPostAt].some((field) => field !== null);
}
