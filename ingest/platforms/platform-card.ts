import type { Platform } from '../../domain/platform';
import type { PageRequest } from '../http/page-request';
import type { AliasNamespace } from './address-reader';

/** The account to ask for: by uid where it is known, else by an alias of a namespace. */
export interface AskedAccount {
  uid: string | null;
  alias: string | null;
  aliasNamespace?: AliasNamespace | null;
}

/** Secrets of the operator's own account or application; empty for what needs none. */
export interface Credentials {
  cookie?: string;
  token?: string;
}

/** One way (page or interface) to ask a platform for an account. */
export interface SurfaceCard {
  platform: Platform;
  name: string;
  host: string;
  /** Seconds between two visits of the host, at least. Source: platform rules, section 6. */
  paceSeconds: number;
  /** The request for an account; null when this surface cannot ask for it with what is known. */
  requestFor(account: AskedAccount, credentials: Credentials): PageRequest | null;
}

/** A platform's identity card: where it lives and how it may be asked. */
export interface PlatformCard {
  platform: Platform;
  /** Its name on screens. */
  title: string;
  /** Every host its requests and redirects may go to. */
  hosts: readonly string[];
  /** An account known to be there: if it cannot be read either, the fault is ours, not the account's. */
  controlUid?: string;
  surfaces: readonly SurfaceCard[];
  /** The moment from which the platform answers nobody. */
  closedOn?: Date;
}
