import { isObject, type JsonObject, objectsIn, type PageDocument } from '../page-document';
import type { ParsedSubject, SurfaceParser } from '../surface-parser';
import { isSinaUser, readSinaUser } from './sina-user';

/**
 * `api.weibo.com/2/users/show` and its relatives: one account, a batch of accounts (`users`), or the
 * authors embedded in a timeline (`statuses`).
 */
export const openapiParser: SurfaceParser = { surface: 'openapi', version: 'sina-openapi-1', parse };

function parse({ json, fetchedAt }: PageDocument): ParsedSubject[] | null {
  if (!json) return null;
  if ('error_code' in json) return [];
  if (isSinaUser(json)) return [readSinaUser(json, [], fetchedAt)];
  if (!Array.isArray(json.statuses) && !Array.isArray(json.users)) return null;
  const posts = withReposted(objectsIn(json.statuses));
  const users = [...objectsIn(json.users), ...posts.map((post) => post.user)].filter(isSinaUser);
  return users.map((user) => readSinaUser(user, posts, fetchedAt));
}

function withReposted(posts: JsonObject[]): JsonObject[] {
  const reposted = posts.map((post) => post.retweeted_status).filter(isObject);
  return [...posts, ...reposted];
}
