import { isObject, type JsonObject, objectsIn, type PageDocument } from '../page-document';
import type { ParsedSubject, SurfaceParser } from '../surface-parser';
import { authorsOf } from './sina-authors';
import { isSinaUser, readSinaUser } from './sina-user';

/**
 * `m.weibo.cn/api/container/getIndex`: `{ok, data: {userInfo, cards}}`, until 2017 without `data`; its counts
 * may be rounded. The tab of posts has cards alone: then their author is the account.
 */
export const mobileParser: SurfaceParser = { surface: 'mobile', version: 'sina-mobile-2', parse };

function parse({ json, fetchedAt }: PageDocument): ParsedSubject[] | null {
  if (!json) return null;
  const data = isObject(json.data) ? json.data : json;
  const posts = postsIn(data);
  if (isSinaUser(data.userInfo)) return [readSinaUser(data.userInfo, posts, fetchedAt)];
  return 'ok' in json || posts.length > 0 ? authorsOf(posts, fetchedAt) : null;
}

/** Posts stand on cards, or in groups of cards. */
function postsIn(data: JsonObject): JsonObject[] {
  return objectsIn(data.cards)
    .flatMap((card) => [card, ...objectsIn(card.card_group)])
    .map((card) => card.mblog)
    .filter(isObject);
}
