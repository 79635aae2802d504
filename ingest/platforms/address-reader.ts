import type { Platform } from '../../domain/platform';

/** Which of Sina's namespaces an alias is from: custom domain, nickname, or 微号 (a short number). */
export type AliasNamespace = 'domain' | 'nickname' | 'weihao';

/**
 * What a pasted address means. `uid` is the platform's key (Tencent: the account name), an alias must be
 * resolved by a first reading, a post names its author; the rest carries one Chinese sentence saying why
 * it cannot be taken. `url` is always rebuilt by us, never the text that was pasted.
 */
export type ProfileAddress =
  | { kind: 'uid'; platform: Platform; uid: string; url: string }
  | { kind: 'alias'; platform: Platform; namespace: AliasNamespace; alias: string; url: string }
  | { kind: 'post'; platform: Platform; authorUid: string; url: string }
  | { kind: 'short-link'; url: string }
  | { kind: 'not-a-profile' | 'foreign-host' | 'empty' | 'malformed'; reason: string };

/** A login or jump page that carries the real address inside. */
export interface WrappedAddress {
  kind: 'wrapped';
  inner: string;
}

/** One platform's knowledge of its own addresses. */
export interface AddressReader {
  /** Is this host the platform's, subdomains included? Hosts come in lower case without port. */
  owns(host: string): boolean;
  /** Reads an address on one of its hosts. */
  read(url: URL): ProfileAddress | WrappedAddress;
  /** Reads what is no web address but still names an account (`@nickname`, a bare number); null otherwise. */
  readBareText?(text: string): ProfileAddress | null;
}

export function notAProfile(reason: string): ProfileAddress {
  return { kind: 'not-a-profile', reason };
}

export function malformed(reason: string): ProfileAddress {
  return { kind: 'malformed', reason };
}

/** Path segments of an address, percent-decoded once; null when one is not valid UTF-8. */
export function decodedSegments(url: URL): string[] | null {
  try {
    return url.pathname.split('/').filter(Boolean).map(decodeURIComponent);
  } catch {
    return null;
  }
}
