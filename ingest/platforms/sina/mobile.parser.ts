import { isObject, type JsonObject, objectsIn, type PageDocument } from '../page-document';
import type { ParsedSubject, SurfaceParser } from '../surface-parser';
import { isSinaUser, readSinaUser } from './sina-user';

/** `m.weibo.cn/api/container/getIndex`: `{ok, data: {userInfo, cards}}`; its counts may be rounded. */
export const mobileParser: SurfaceParser = { surface: 'mobile', version: 'sina-mobile-1', parse };

function parse({ json, fetchedAt }: PageDocument): ParsedSubject[] | null {
  if (!json || !('ok' in json)) return null;
  const data = isObject(json.data) ? json.data : {};
  return isSinaUser(data.userInfo) ? [readSinaUser(data.userInfo, postsIn(data), fetchedAt)] : [];
}

function postsIn(data: JsonObject): JsonObject[] {
  return objectsIn(data.cards)
    .map((card) => card.mblog)
    .filter(isObject);
}
