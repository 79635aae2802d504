import { shanghaiIso } from '../../../domain/local-time';
import { emptyReading } from '../../../domain/reading';
import { integerOf, isObject, type JsonObject, textOf } from '../page-document';
import { readPageTime } from '../page-time';
import { proofFields } from '../proof-fragment';
import { readCounts } from '../reading-counts';
import type { ParsedSubject } from '../surface-parser';
import { sinaVerification } from './sina-verification';

const PROOF = [
  'idstr',
  'id',
  'screen_name',
  'verified',
  'verified_type',
  'verified_type_ext',
  'verified_reason',
  'followers_count',
  'followers_count_str',
  'friends_count',
  'follow_count',
  'statuses_count',
];

/** An account as all of Sina's interfaces write it. */
export type SinaUser = JsonObject & { screen_name: unknown };

/** Is this JSON value an account? */
export function isSinaUser(value: unknown): value is SinaUser {
  return isObject(value) && 'screen_name' in value && uidOf(value) !== null;
}

/**
 * Reads an account object of any Sina interface; they share their field names. `posts` are the posts sent
 * along, from which the account's newest is dated.
 */
export function readSinaUser(user: SinaUser, posts: readonly JsonObject[], fetchedAt: Date): ParsedSubject {
  const type = integerOf(user.verified_type);
  const { verified, kind } = sinaVerification(user.verified, type);
  const reading = {
    ...emptyReading(),
    uid: uidOf(user),
    handle: textOf(user.domain) ?? textOf(user.weihao),
    nickname: textOf(user.screen_name),
    verified,
    verifiedKind: kind,
    verifiedType: type,
    reason: verified ? textOf(user.verified_reason) : null,
    ...readCounts({
      following: user.friends_count ?? user.follow_count,
      followers: user.followers_count ?? user.followers_count_str,
      posts: user.statuses_count,
    }),
    lastPostAt: newestPost(user, posts, fetchedAt),
  };
  return { reading, fragment: proofFields(user, PROOF) };
}

function uidOf(user: JsonObject): string | null {
  const uid = textOf(user.idstr) ?? String(integerOf(user.id) ?? '');
  return /^[1-9]\d{0,15}$/.test(uid) ? uid : null;
}

function newestPost(user: JsonObject, posts: readonly JsonObject[], fetchedAt: Date): string | null {
  const own = posts.filter((post) => isObject(post.user) && uidOf(post.user) === uidOf(user));
  const inside = isObject(user.status) ? [user.status] : [];
  const times = [...own, ...inside]
    .map((post) => readPageTime(textOf(post.created_at) ?? '', fetchedAt)?.getTime() ?? 0)
    .filter((time) => time > 0);
  return times.length > 0 ? shanghaiIso(new Date(Math.max(...times))) : null;
}
