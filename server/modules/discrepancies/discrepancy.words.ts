import type { DiscrepancyKind } from '../../../domain/discrepancy';
import type { ClaimState } from '../../../domain/form';
import { shanghaiMinute } from '../../../domain/local-time';
import type { CountName } from '../../../domain/snapshot-run';
import type { Suspicion } from '../../../domain/suspicious-count';
import type { AccountPresence } from '../../../domain/verification';

const CLAIMED: Record<ClaimState, string> = {
  verified: '已认证',
  unverified: '已开通未认证',
  none: '未开通',
};

const PRESENCE: Record<AccountPresence, string> = {
  present: '主页可以打开',
  gone: '平台说明该用户不存在',
  banned: '平台说明该账号因投诉被封停',
  closed: '平台说明该账号已关闭',
  'platform-closed': '平台已关闭',
};

/** What form and page say of an account, as far as words are made of it. */
export interface DisagreeingFacts {
  claimedState: ClaimState | null;
  holderName: string;
  presence: AccountPresence;
  reason: string | null;
  /** Counts out of proportion that wait for their second reading. */
  waitingCounts: readonly { count: CountName; known: number; value: number; why: Suspicion }[];
  /** When the page turned on verification within the last 30 days. */
  recentTurns: readonly Date[];
}

const COUNT_NAMES: Record<CountName, string> = { following: '关注数', followers: '粉丝数', posts: '微博数' };

const SUSPICION_WORDS: Record<Suspicion, string> = {
  'fell-to-zero': '',
  tenfold: '，相差十倍以上',
  'beyond-six-sigma': '，远超该账号平时的日变化（6 倍标准差）',
};

/** What the form says, as far as this kind of discrepancy is about it. */
export function claimedText(kind: DiscrepancyKind, facts: DisagreeingFacts): string | null {
  if (kind === 'real-name-missing') return `姓名：${facts.holderName}`;
  if (kind === 'suspicious-count') return null;
  return facts.claimedState && CLAIMED[facts.claimedState];
}

/** What the page says, in its own words where it has any; `detail` is what the visit noted. */
export function seenText(
  kind: DiscrepancyKind,
  facts: DisagreeingFacts,
  detail: string | null,
): string | null {
  switch (kind) {
    case 'gone':
      return PRESENCE[facts.presence];
    case 'claimed-not-verified':
    case 'verification-lost':
      return '主页未显示认证';
    case 'suspicious-count':
      return facts.waitingCounts.map(suspicionText).join('；');
    case 'flapping':
      return turnsText(facts.recentTurns);
    case 'identity-mismatch':
    case 'account-conflict':
      return detail;
    default:
      return facts.reason;
  }
}

function suspicionText({ count, known, value, why }: DisagreeingFacts['waitingCounts'][number]): string {
  const [before, now] = [known, value].map((number) => number.toLocaleString('en-US'));
  return `${COUNT_NAMES[count]}由 ${before} 变为 ${now}${SUSPICION_WORDS[why]}`;
}

function turnsText(turns: readonly Date[]): string {
  const moments = turns.map(shanghaiMinute).join('、');
  return `30 天内认证标志变化 ${turns.length} 次：${moments}`;
}
