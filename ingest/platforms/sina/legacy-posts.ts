import { shanghaiIso } from '../../../domain/local-time';
import { readPageTime } from '../page-time';

const DATE_LINK = /<a\b[^<>]{0,1000}\bnode-type="feed_list_item_date"[^<>]{0,1000}>/g;

/**
 * The newest post of the page's owner in its feed blocks, as the page shows it (to the minute), ISO 8601.
 * A post is the owner's when its link begins with the owner's uid: reposted originals do not count, and a
 * pinned old post does not hide a newer one. Null when none is shown.
 */
export function newestOwnPost(
  feeds: readonly string[],
  ownerUid: string | null,
  fetchedAt: Date,
): string | null {
  if (!ownerUid) return null;
  const own = new RegExp(`\\bhref="(?:https?://(?:\\w+\\.)?weibo\\.com)?/${ownerUid}/`);
  const times = feeds
    .flatMap((feed) => feed.match(DATE_LINK) ?? [])
    .filter((link) => own.test(link))
    .map((link) => timeOf(link, fetchedAt))
    .filter((time) => time > 0);
  return times.length > 0 ? shanghaiIso(new Date(Math.max(...times))) : null;
}

function timeOf(link: string, fetchedAt: Date): number {
  const title = /\btitle="([^"]+)"/.exec(link)?.[1] ?? '';
  const shown = readPageTime(title, fetchedAt)?.getTime();
  return shown ?? Number(/\bdate="(\d{12,13})"/.exec(link)?.[1] ?? 0);
}
