import { isObject, objectsIn, type PageDocument } from '../page-document';
import type { ParsedSubject, SurfaceParser } from '../surface-parser';
import { authorsOf } from './sina-authors';
import { isSinaUser, readSinaUser } from './sina-user';

/**
 * `weibo.com/ajax/profile/info`: `{ok, data: {user}}`, or the bare `data` object of an archive;
 * `ajax/statuses/mymblog`: `{ok, data: {list}}`, the posts of one account; a single post with its author.
 */
export const ajaxParser: SurfaceParser = { surface: 'ajax', version: 'sina-ajax-2', parse };

function parse({ json, fetchedAt }: PageDocument): ParsedSubject[] | null {
  if (!json) return null;
  const data = isObject(json.data) ? json.data : json;
  if (isSinaUser(data.user)) {
    const posts = 'created_at' in data ? [data] : objectsIn(data.statuses);
    return [readSinaUser(data.user, posts, fetchedAt)];
  }
  const authors = authorsOf(objectsIn(data.list), fetchedAt);
  return authors.length > 0 || 'ok' in json ? authors : null;
}
