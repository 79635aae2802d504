import { shanghaiIso } from '../../../domain/local-time';
import { emptyReading } from '../../../domain/reading';
import { integerOf, isObject, type JsonObject, objectsIn, type PageDocument, textOf } from '../page-document';
import { proofFields } from '../proof-fragment';
import { readCounts } from '../reading-counts';
import type { ParsedSubject, SurfaceParser } from '../surface-parser';

/**
 * Bodies of Tencent's closed Open API: `user/info` and `user/other_info` (one account in `data`), lists
 * such as `friends/idollist` (accounts in `data.info`).
 */
export const tencentOpenapiParser: SurfaceParser = {
  surface: 'openapi-archive',
  version: 'tencent-openapi-2',
  parse,
};

const PROOF = ['name', 'nick', 'isvip', 'isent', 'verifyinfo', 'fansnum', 'idolnum', 'tweetnum'];

function parse({ json }: PageDocument): ParsedSubject[] | null {
  if (!json || !('ret' in json) || !('data' in json)) return null;
  const data = isObject(json.data) ? json.data : {};
  const listed = objectsIn(data.info);
  return [data, ...listed].filter(isAccount).map((account) => readAccount(account, postsBy(account, listed)));
}

function isAccount(value: JsonObject): boolean {
  return textOf(value.name) !== null && ('isvip' in value || 'fansnum' in value);
}

/** isvip = 1 is verification; isrealname = 1 (a registered identity) is not. Source: platform rules, section 1. */
function readAccount(account: JsonObject, posts: readonly JsonObject[]): ParsedSubject {
  const vip = flagOf(account.isvip);
  const organization = flagOf(account.isent);
  const reading = {
    ...emptyReading(),
    uid: textOf(account.name),
    handle: textOf(account.name),
    nickname: textOf(account.nick),
    verified: vip,
    verifiedKind: vip && organization !== null ? kindOf(organization) : null,
    reason: vip ? textOf(account.verifyinfo) : null,
    ...readCounts({ following: account.idolnum, followers: account.fansnum, posts: account.tweetnum }),
    lastPostAt: newestPost([...posts, ...objectsIn(account.tweetinfo), ...objectsIn(account.tweet)]),
  };
  return { reading, fragment: proofFields(account, PROOF) };
}

function kindOf(organization: boolean): 'organization' | 'person' {
  return organization ? 'organization' : 'person';
}

function flagOf(value: unknown): boolean | null {
  if (typeof value === 'boolean') return value;
  const number = integerOf(value);
  return number === null ? null : number === 1;
}

/** In a timeline (`statuses/user_timeline`) every post stands in the list with its author's name. */
function postsBy({ name }: JsonObject, listed: readonly JsonObject[]): JsonObject[] {
  return listed.filter((post) => 'text' in post && post.name === name);
}

function newestPost(posts: readonly JsonObject[]): string | null {
  const seconds = Math.max(0, ...posts.map((post) => integerOf(post.timestamp) ?? 0));
  // Unix seconds of the years in which the platform lived, 2010 to 2020.
  return seconds > 1_262_275_200 && seconds < 1_609_430_400 ? shanghaiIso(new Date(seconds * 1000)) : null;
}
