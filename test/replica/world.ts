import type { Platform } from '../../domain/platform';

/** What the platform would say of an account: present, or why its page is not shown. */
export type PagePresence = 'present' | 'gone' | 'banned' | 'closed' | 'frozen' | 'hidden';

/** The names by which an account can be asked for besides its uid. */
export type AliasNamespace = 'domain' | 'nickname' | 'weihao';

/** The truth about one account at one moment: what every page of the replica is written from. */
export interface AccountState {
  platform: Platform;
  uid: string;
  /** Custom domain (Sina); null when none was taken. */
  domain: string | null;
  nickname: string;
  /** A person's or an organization's account: decides colour and place of the V. */
  owner: 'person' | 'organization';
  verified: boolean;
  /** Sina's number: −1 none, 0 person, 1–7 organizations, 220 达人 (looks verified, is not). */
  verifiedType: number;
  /** 认证说明; empty while not verified. */
  reason: string;
  description: string;
  following: number;
  followers: number;
  posts: number;
  openedAt: Date;
  /** Null before the first post. */
  lastPostAt: Date | null;
  presence: PagePresence;
  /** Another account whose page is shown under this address: a swapped or taken-over address. Else null. */
  shownInstead: string | null;
}

/** Everything the platforms know, as a pure function of the moment: ask twice, get the same. */
export interface World {
  /** The account as it is at this moment; null when it does not exist (yet). */
  accountAt(platform: Platform, uid: string, moment: Date): AccountState | null;
  /** The uid behind a custom domain, nickname or 微号 at this moment; null when nobody has it. */
  uidOf(alias: { platform: Platform; namespace: AliasNamespace; name: string }, moment: Date): string | null;
}
