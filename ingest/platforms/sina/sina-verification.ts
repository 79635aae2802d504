import type { VerifiedKind } from '../../../domain/reading';

/** What Sina's `verified` and `verified_type` fields say. */
export interface SinaVerification {
  verified: boolean | null;
  kind: VerifiedKind | null;
}

/**
 * Verified means `verified` true and a type from 0 (person) to 7 (organizations); −1, 达人 (200, 220),
 * pending (8), 微女郎 (10), deceased (400) and unheard-of types are not verification. Interfaces of before
 * 2012 send no type: there `verified` alone is believed, and the kind stays unknown. A missing `verified`
 * is unknown. Source: platform rules, section 1.
 */
export function sinaVerification(verified: unknown, type: number | null): SinaVerification {
  if (typeof verified !== 'boolean') return { verified: null, kind: null };
  if (!verified) return { verified: false, kind: null };
  if (type === null) return { verified: true, kind: null };
  if (type < 0 || type > 7) return { verified: false, kind: null };
  return { verified: true, kind: type === 0 ? 'person' : 'organization' };
}

/** Labels that say that an account is verified without saying as what. */
const BARE_LABEL =
  /^(?:新浪|微博|weibo|sina)?\s*(?:个人|個人|机构|機構|官方|企业|企業|personal|official)?\s*(?:认证|認證|verified|verification)$/i;

/** The first of several places that really gives a reason (认证说明); trimmed, null when none does. */
export function firstReason(places: readonly (string | null | undefined)[]): string | null {
  const texts = places.map((place) => (place ?? '').trim());
  return texts.find((text) => text !== '' && !BARE_LABEL.test(text)) ?? null;
}
