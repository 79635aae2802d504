import { isObject, objectsIn, type PageDocument } from '../page-document';
import type { ParsedSubject, SurfaceParser } from '../surface-parser';
import { isSinaUser, readSinaUser } from './sina-user';

/** `weibo.com/ajax/profile/info`: `{ok, data: {user}}`, or the bare `data` object of an archive. */
export const ajaxParser: SurfaceParser = { surface: 'ajax', version: 'sina-ajax-1', parse };

function parse({ json, fetchedAt }: PageDocument): ParsedSubject[] | null {
  if (!json) return null;
  const data = isObject(json.data) ? json.data : json;
  if (isSinaUser(data.user)) return [readSinaUser(data.user, objectsIn(data.statuses), fetchedAt)];
  return 'ok' in json ? [] : null;
}
