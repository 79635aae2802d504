/** A picture chosen for a reading, and the address under which this page shows it. */
export interface ChosenPicture {
  file: File;
  url: string;
}

/** What is filled in of a reading; texts as typed, empty where the page shows nothing. */
export interface ReadingFields {
  lookedAt: string | null;
  address: string;
  found: 'profile' | 'absent';
  words: string;
  verified: 'yes' | 'no' | 'not-shown';
  verifiedKind: 'organization' | 'person';
  reason: string;
  nickname: string;
  followers: string;
  following: string;
  posts: string;
  lastPostAt: string | null;
}

const PROFILE_TEXTS = ['nickname', 'followers', 'following', 'posts'] as const;

/** An empty form about a page at this address, looked at now. */
export function emptyFields(address: string, lookedAt: Date): ReadingFields {
  return {
    ...{ lookedAt: lookedAt.toISOString(), address, found: 'profile', words: '' },
    ...{ verified: 'not-shown', verifiedKind: 'organization', reason: '', nickname: '' },
    ...{ followers: '', following: '', posts: '', lastPostAt: null },
  };
}

/** Is enough filled in to be sent? The service says what does not fit. */
export function isComplete(fields: ReadingFields, pictures: readonly ChosenPicture[]): boolean {
  if (!fields.lookedAt || fields.address.trim() === '' || pictures.length === 0) return false;
  if (fields.found === 'absent') return fields.words.trim() !== '';
  return fields.verified !== 'not-shown' || PROFILE_TEXTS.some((name) => fields[name].trim() !== '');
}

/** The form as it is sent: only what belongs to what was found. */
export function sentFields(fields: ReadingFields): Record<string, string> {
  const { lookedAt, lastPostAt, address, found, words, verified, verifiedKind, reason } = fields;
  const common = { lookedAt: lookedAt ?? '', address: address.trim(), found };
  if (found === 'absent') return { ...common, words: words.trim() };
  return {
    ...common,
    verified,
    ...(verified === 'yes' && { verifiedKind, reason: reason.trim() }),
    ...Object.fromEntries(PROFILE_TEXTS.map((name) => [name, fields[name].trim()])),
    ...(lastPostAt && { lastPostAt }),
  };
}

/** A key of one form's own. Not `crypto.randomUUID`: browsers offer it on https only. */
export function newRequestKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
