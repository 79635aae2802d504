import { shanghaiMinute } from '../../../domain/local-time';
import type { Role } from '../users/user.entity';
import type { ManualFinding } from './manual-reading.entity';

/** The clocks of two computers may differ this much. */
const CLOCK_DIFFERENCE_MS = 5 * 60_000;
/** What was seen longer ago says too little of today. */
const OLDEST_DAYS = 30;
const DAY_MS = 86_400_000;

export interface RuleProblem {
  code: string;
  message: string;
}

/** What a reading says, as far as the rules ask. */
export interface SeenPage {
  found: ManualFinding;
  lookedAt: Date;
  lastPostAt: Date | null;
  /** Named by the address; null: by an alias. */
  uid: string | null;
  words: string | null;
  /** Is any field of the profile filled in? */
  saysSomething: boolean;
}

/** A committee person's reading counts at once unless two are asked for; a unit's always waits for the committee. */
export function countsAtOnce(role: Role, needsSecond: boolean): boolean {
  return role === 'committee' && !needsSecond;
}

/** Nobody decides about the own reading. */
export function mayDecide(visitor: { id: number; role: Role }, authorId: number): boolean {
  return visitor.role === 'committee' && visitor.id !== authorId;
}

/** Why what was seen cannot be recorded of an account with this uid, the first reason; null when it can. */
export function seenProblem(seen: SeenPage, accountUid: string | null, now: Date): RuleProblem | null {
  return momentProblem(seen, now) ?? addressProblem(seen, accountUid) ?? contentProblem(seen, accountUid);
}

function momentProblem({ lookedAt, lastPostAt }: SeenPage, now: Date): RuleProblem | null {
  const age = now.getTime() - lookedAt.getTime();
  if (age < -CLOCK_DIFFERENCE_MS) {
    const message = `查看时间晚于现在（${shanghaiMinute(now)}），请改成实际查看主页的时间。`;
    return { code: 'MANUAL_READING.LOOKED_LATER', message };
  }
  if (age > OLDEST_DAYS * DAY_MS) {
    const message = `查看时间已超过 ${OLDEST_DAYS} 天，不能说明现在的情况，请重新打开主页查看后再记录。`;
    return { code: 'MANUAL_READING.TOO_OLD', message };
  }
  if (lastPostAt !== null && lastPostAt.getTime() > lookedAt.getTime() + CLOCK_DIFFERENCE_MS) {
    const message = '最近一条微博的时间晚于查看时间，请核对这两个时间。';
    return { code: 'MANUAL_READING.LAST_POST_LATER', message };
  }
  return null;
}

function addressProblem({ uid }: SeenPage, accountUid: string | null): RuleProblem | null {
  if (uid === null || accountUid === null || uid.toLowerCase() === accountUid.toLowerCase()) return null;
  const message = `查看的地址属于 UID ${uid}，这个账号的 UID 是 ${accountUid}；请打开账号页上的主页地址重新查看。`;
  return { code: 'MANUAL_READING.OTHER_ACCOUNT', message };
}

function contentProblem(seen: SeenPage, accountUid: string | null): RuleProblem | null {
  if (seen.found === 'profile') {
    if (seen.saysSomething) return null;
    const message = '还没有填写主页上的任何内容，请至少填写认证情况、昵称或一个数字。';
    return { code: 'MANUAL_READING.NOTHING_SEEN', message };
  }
  if (seen.words === null) {
    const message = '请照抄平台表示账号不存在的原话，如“该用户不存在”。';
    return { code: 'MANUAL_READING.WORDS_MISSING', message };
  }
  if (accountUid !== null) return null;
  const message = '这个账号还没有 UID，域名或昵称打不开不能说明账号不存在；请先补填 UID。';
  return { code: 'MANUAL_READING.NO_UID', message };
}
