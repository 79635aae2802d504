import type { Outcome } from '../../../domain/outcome';
import { OUTCOME_NAMES } from '../../../domain/outcome-names';
import { PLATFORM_CARDS } from '../../../ingest/platforms/platform-cards';
import type { ConclusionDifference } from './conclusion-differences';
import type { DifferenceGroup, FoundDifference } from './difference-groups';

const FIELDS: Record<ConclusionDifference['of'], string> = {
  outcome: '核验结果',
  uid: 'UID',
  nickname: '昵称',
  handle: '域名/账号名',
  verified: '是否认证',
  verifiedKind: '认证类别',
  verifiedType: '平台认证代码',
  reason: '认证说明',
  followers: '粉丝数',
  following: '关注数',
  posts: '微博数',
  lastPostAt: '最近发博时间',
};
const VALUES: Record<string, string> = {
  true: '已认证',
  false: '未认证',
  person: '个人',
  organization: '机构',
};
const LONGEST_VALUE = 60;

/** A group as one sentence: which pages, which parsers, what differs, and an example. */
export function groupSentence(group: DifferenceGroup): string {
  const { platform, surface, parserThen, parserNow, checks, examples } = group;
  const parsers =
    parserThen === parserNow ? `解析器 ${parserNow}（版本没有变）` : `解析器 ${parserThen} → ${parserNow}`;
  const pages = `${PLATFORM_CARDS[platform].title} ${surface} 页面，${parsers}`;
  return `${pages}：${checks} 次核验的${FIELDS[group.of]}与当时不同。例如${examples.map(differenceSentence)[0]}`;
}

/** One difference of one check as one sentence. */
export function differenceSentence({ checkId, accountId, at, of, before, after }: FoundDifference): string {
  const check = `核验 ${checkId}（账号 ${accountId}，${at.toISOString()}）`;
  return `${check}的${FIELDS[of]}当时${said(of, before)}，现在${said(of, after)}。`;
}

function said(of: ConclusionDifference['of'], value: string | null): string {
  if (of === 'outcome') return `判为“${OUTCOME_NAMES[value as Outcome]}”`;
  if (value === null) return '没有读到';
  const shown = (of === 'verified' || of === 'verifiedKind' ? VALUES[value] : null) ?? value;
  return `读作“${shown.length > LONGEST_VALUE ? `${shown.slice(0, LONGEST_VALUE)}…` : shown}”`;
}
