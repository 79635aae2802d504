import { isAbsent } from '../../domain/outcome';
import { choiceOf, judgePage, type PageInput, type PageResult, type ReadPage, unread } from './read-page';
import { isSameUid } from './subject-choice';
import type { ParsedSubject } from './surface-parser';

/** A body that answers for many accounts at once. */
export type BatchInput = Omit<PageInput, 'askedUid' | 'url'>;

const MISSING = '批量接口的回答里没有这个账号：可能不存在，也可能不对外显示，不能据此判定账号消失。';
const SOMEBODY = '平台只说有账号不存在，没有说明是其中哪一个。';

/**
 * Reads one body for each of the uids asked for, in their order, by one parse. An account missing in a good
 * answer is hidden, never gone; a refused or unreadable answer is everybody's outcome. Never throws.
 */
export function readBatch(input: BatchInput, uids: readonly string[]): PageResult[] {
  const judged = judgePage(input);
  if (judged.kind === 'none') return uids.map(() => ofOne(judged.result, uids.length));
  const { page, accounts } = judged;
  const stranger = accounts.find(({ reading }) => !uids.some((uid) => isSameUid(reading.uid, uid))) ?? null;
  return uids.map((uid) =>
    accounts.some(({ reading }) => isSameUid(reading.uid, uid))
      ? choiceOf(page, accounts, uid)
      : missing(page, uid, stranger),
  );
}

/** That somebody of many does not exist says nothing of any one of them. */
function ofOne(result: PageResult, asked: number): PageResult {
  return asked > 1 && isAbsent(result.outcome) ? { ...result, outcome: 'hidden', detail: SOMEBODY } : result;
}

/** Accounts nobody asked for stand in somebody's place: whose, the answer does not say. */
function missing(page: ReadPage, uid: string, stranger: ParsedSubject | null): PageResult {
  if (!stranger) return unread(page, { outcome: 'hidden', detail: MISSING });
  const shown = stranger.reading.uid ?? '不明';
  const detail = `要查的是 ${uid}，批量接口的回答里没有它，却有没有查询的 ${shown}。`;
  return unread(page, { outcome: 'identity-mismatch', detail });
}
