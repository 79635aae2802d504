import type { DiscrepancyKind } from '../../../domain/discrepancy';
import type { ClaimState } from '../../../domain/form';
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
}

/** What the form says, as far as this kind of discrepancy is about it. */
export function claimedText(kind: DiscrepancyKind, facts: DisagreeingFacts): string | null {
  if (kind === 'real-name-missing') return `姓名：${facts.holderName}`;
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
    case 'identity-mismatch':
    case 'account-conflict':
      return detail;
    default:
      return facts.reason;
  }
}
