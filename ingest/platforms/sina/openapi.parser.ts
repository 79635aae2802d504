import { objectsIn, type PageDocument } from '../page-document';
import type { ParsedSubject, SurfaceParser } from '../surface-parser';
import { authorsOf, repostedAuthorsOf } from './sina-authors';
import { isSinaUser, readSinaUser } from './sina-user';

/**
 * `api.weibo.com/2/users/show` and its relatives: one account, a batch of accounts (`users`, of the first
 * version a bare list), or the authors embedded in a timeline (`statuses`).
 */
export const openapiParser: SurfaceParser = { surface: 'openapi', version: 'sina-openapi-2', parse };

function parse({ json, fetchedAt }: PageDocument): ParsedSubject[] | null {
  if (!json) return null;
  if ('error_code' in json) return [];
  if (isSinaUser(json)) return [readSinaUser(json, [], fetchedAt)];
  const listed = [json.statuses, json.users, json.data].filter(Array.isArray).flatMap(objectsIn);
  const users = listed.filter(isSinaUser).map((user) => readSinaUser(user, [], fetchedAt));
  const subjects = [...users, ...authorsOf(listed, fetchedAt), ...repostedAuthorsOf(listed, fetchedAt)];
  return subjects.length > 0 || Array.isArray(json.statuses) || Array.isArray(json.users) ? subjects : null;
}
