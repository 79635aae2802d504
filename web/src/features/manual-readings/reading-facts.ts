import type { Schemas } from '../../api/schemas';

type ManualReading = Schemas['ManualReadingDto'];

/** One line of what was seen; `differs`: something else is known of the account now. */
export interface ReadingFact {
  key: 'verified' | 'reason' | 'nickname' | 'followers' | 'following' | 'posts' | 'lastPost';
  value: string | boolean | Schemas['SeenCountDto'] | null;
  differs: boolean;
}

/** What a person saw of a profile, in the order of the page; what the page does not show is null and differs from nothing. */
export function readingFacts(reading: ManualReading): ReadingFact[] {
  const { account, verified, reason, nickname, followers, following, posts, lastPostAt } = reading;
  return [
    fact('verified', verified, account.verified),
    ...(verified ? [fact('reason', reason, account.reason)] : []),
    fact('nickname', nickname, account.nickname),
    { key: 'followers', value: followers, differs: isAnotherCount(followers, account.followers) },
    { key: 'following', value: following, differs: false },
    { key: 'posts', value: posts, differs: false },
    { key: 'lastPost', value: lastPostAt, differs: false },
  ];
}

function fact<Value extends string | boolean>(
  key: ReadingFact['key'],
  value: Value | null,
  known: Value | null,
): ReadingFact {
  return { key, value, differs: value !== null && known !== null && value !== known };
}

/** A rounded count is another only when it is further off than it was rounded. */
function isAnotherCount(seen: Schemas['SeenCountDto'] | null, known: number | null): boolean {
  return seen !== null && known !== null && Math.abs(seen.value - known) >= seen.step;
}
