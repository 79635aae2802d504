import { isObject, type JsonObject } from '../page-document';
import type { ParsedSubject } from '../surface-parser';
import { isSinaUser, readSinaUser } from './sina-user';

/** The authors of a list of posts, each dated by the newest of them; authors who were reposted do not count. */
export function authorsOf(posts: readonly JsonObject[], fetchedAt: Date): ParsedSubject[] {
  return posts
    .map((post) => post.user)
    .filter(isSinaUser)
    .map((user) => readSinaUser(user, posts, fetchedAt));
}

/** The authors of the posts reposted by these. */
export function repostedAuthorsOf(posts: readonly JsonObject[], fetchedAt: Date): ParsedSubject[] {
  const reposted = posts.map((post) => post.retweeted_status).filter(isObject);
  return authorsOf(reposted, fetchedAt).map((subject) => ({ ...subject, isReposted: true }));
}
