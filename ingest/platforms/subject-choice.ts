import type { Outcome } from '../../domain/outcome';
import type { Reading } from '../../domain/reading';
import type { ParsedSubject } from './surface-parser';

/** Which of a page's accounts is the one visited, or why none is. */
export interface SubjectChoice {
  outcome: Outcome;
  /** One Chinese sentence. */
  detail: string;
  subject: ParsedSubject | null;
}

/** Chooses the account asked for; without a uid asked for, the only one. An empty list is not for here. */
export function chooseSubject(subjects: readonly ParsedSubject[], askedUid?: string): SubjectChoice {
  const visited = subjects.filter(({ isReposted }) => !isReposted);
  const [first] = visited;
  const isListed = subjects.some(({ reading }) => isSameUid(reading.uid, askedUid));
  return first && visited.length === 1 && !isListed
    ? theOnly(first, askedUid)
    : oneOfMany(subjects, askedUid);
}

function theOnly(subject: ParsedSubject, askedUid?: string): SubjectChoice {
  const shownUid = subject.reading.uid ?? subject.linkedUid ?? null;
  if (askedUid && shownUid && !isSameUid(shownUid, askedUid)) {
    const detail = `要查的是 ${askedUid}，页面却是 ${shownUid} 的。`;
    return { outcome: 'identity-mismatch', detail, subject: null };
  }
  return chosen(subject);
}

function oneOfMany(subjects: readonly ParsedSubject[], askedUid?: string): SubjectChoice {
  const asked = subjects.find(({ reading }) => isSameUid(reading.uid, askedUid));
  if (asked) return chosen(asked);
  const wanted = askedUid ? `其中没有要查的 ${askedUid}` : '没有指明要查哪一个';
  return { outcome: 'unknown', detail: `页面上有 ${subjects.length} 个帐号，${wanted}。`, subject: null };
}

function chosen(subject: ParsedSubject): SubjectChoice {
  return { outcome: 'read', detail: verdictOf(subject.reading), subject };
}

function verdictOf({ verified, reason }: Reading): string {
  if (verified === null) return '页面读取成功，但没有显示是否认证。';
  if (!verified) return '页面读取成功，没有认证标志。';
  return reason ? `页面显示已认证：${reason}。` : '页面显示已认证，没有认证说明。';
}

/** Account names of Tencent do not depend on case; digits have none. */
export function isSameUid(shown: string | null, asked: string | undefined): boolean {
  return shown !== null && asked !== undefined && shown.toLowerCase() === asked.toLowerCase();
}
