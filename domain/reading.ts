/**
 * What one profile page says of its owner. Everything the page does not show is null: "not shown on this
 * page" is unknown, never "not verified" and never 0.
 */
export interface Reading {
  /** The platform's only key of the account: digits (Sina) or account name (Tencent). */
  uid: string | null;
  /** Custom domain or account name: an alias, never a key. */
  handle: string | null;
  nickname: string | null;
  /** true / false only when the page shows it; null = unknown. 达人 (club) is not verification. */
  verified: boolean | null;
  /** Yellow and gold V, type 0: person; blue V, types 1–7: organization. */
  verifiedKind: VerifiedKind | null;
  /** The platform's own number (Sina −1…400). Missing stays null: 0 is a verified person. */
  verifiedType: number | null;
  /** 认证说明, trimmed. */
  reason: string | null;
  following: number | null;
  followers: number | null;
  posts: number | null;
  /** ISO 8601 with +08:00, the newest post shown on the page. */
  lastPostAt: string | null;
  /** Is any of the three counts rounded (87万)? */
  rounded: boolean;
  /** Rounding step of each count: 1 = exact, 10000 = 万, 1000 = 0.1万; null when not shown. */
  steps: { following: number | null; followers: number | null; posts: number | null };
}

export type VerifiedKind = 'person' | 'organization';

/** A reading that says nothing: the start of every parser. */
export function emptyReading(): Reading {
  return {
    uid: null,
    handle: null,
    nickname: null,
    verified: null,
    verifiedKind: null,
    verifiedType: null,
    reason: null,
    following: null,
    followers: null,
    posts: null,
    lastPostAt: null,
    rounded: false,
    steps: { following: null, followers: null, posts: null },
  };
}
