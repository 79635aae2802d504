import type { CheckClass } from '../../../domain/check-class';
import { PLATFORM_CARDS } from '../../../ingest/platforms/platform-cards';
import type { ClassPace, PacePlan } from './pace-planner.service';

/** What the accounts of a class are called in sentences about the pace. */
const CLASS_TITLES: Readonly<Record<CheckClass, string>> = {
  pending: '待确认的账号',
  never: '尚未读过的账号',
  unverified: '未认证的账号',
  verified: '已认证的账号',
  absent: '确认已不存在的账号',
  unreadable: '主页读不出资料的账号',
};

/** What a plan means for a platform, in a sentence or two for the committee. */
export function planSentence({ platform, accounts, readsPerDay, multiplier, groups }: PacePlan): string {
  const { title } = PLATFORM_CARDS[platform];
  if (accounts === 0) return `${title}目前没有需要核验的账号。`;
  if (readsPerDay === 0) {
    return `${title}没有启用可自动读取的采集面，${counted(accounts)}个账号不会自动核验；请启用采集面，或改用人工核验。`;
  }
  const reads = readsPerDay === null ? '没有次数限制' : `每天约可读 ${counted(Math.floor(readsPerDay))} 次`;
  if (multiplier === Infinity) {
    return `${title}${reads}，足够 ${counted(accounts)} 个账号都按最短间隔核验；平均约 ${days(meanDays(groups))}核验一次。`;
  }
  const pending = groups.find((group) => group.class === 'pending')?.everyDays ?? null;
  const urgent = pending === null ? '' : `；待确认的约 ${days(pending)}一次`;
  return `${title}${reads}，${counted(accounts)} 个账号平均约 ${days(meanDays(groups))}核验一次${urgent}。`;
}

/** What it means for the accounts of a class. */
export function classSentence({ class: known, accounts, everyDays }: ClassPace): string {
  const subject = `${CLASS_TITLES[known]}（${counted(accounts)} 个）`;
  return everyDays === null ? `${subject}不会自动核验。` : `${subject}约 ${days(everyDays)}核验一次。`;
}

function meanDays(groups: readonly ClassPace[]): number {
  const accounts = groups.reduce((sum, group) => sum + group.accounts, 0);
  const reads = groups.reduce(
    (sum, { accounts, everyDays }) => sum + (everyDays ? accounts / everyDays : 0),
    0,
  );
  return accounts / reads;
}

/** `1.4 天`, `27 天`, `12 小时`: as exact as such an average is. */
function days(count: number): string {
  if (count < 1) return `${Math.max(1, Math.round(count * 24))} 小时`;
  return `${count < 10 ? Math.round(count * 10) / 10 : Math.round(count)} 天`;
}

function counted(count: number): string {
  return count.toLocaleString('en-US');
}
