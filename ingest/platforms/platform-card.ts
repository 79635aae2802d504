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

/** What the operator must give before a surface answers. */
export const CREDENTIAL_KINDS = ['cookie', 'token'] as const;
export type CredentialKind = (typeof CREDENTIAL_KINDS)[number];

export const SURFACE_KINDS = ['request', 'batch', 'manual', 'closed'] as const;
export const SURFACE_NEEDS = ['nothing', ...CREDENTIAL_KINDS] as const;
export const SURFACE_COUNTS = ['exact', 'rounded', 'none'] as const;

/** What people are told of a surface before they choose it. */
interface SurfaceFace {
  platform: Platform;
  name: string;
  /** Chinese. */
  title: string;
  needs: (typeof SURFACE_NEEDS)[number];
  /** How it writes followers, following and posts; `none`: not at all, or not reliably. */
  counts: (typeof SURFACE_COUNTS)[number];
  /** One Chinese sentence: what it is good for, and its price. */
  note: string;
}

interface AskedHost {
  host: string;
  /** Seconds between two requests to the host, at least. Source: platform rules, section 6. */
  paceSeconds: number;
}

/** Asked for one account at a time. */
export interface RequestSurface extends SurfaceFace, AskedHost {
  kind: 'request';
  /** The request for an account; null when this surface cannot ask for it with what is known. */
  requestFor(account: AskedAccount, credentials: Credentials): PageRequest | null;
}

/** Asked for many accounts in one call, by uid. */
export interface BatchSurface extends SurfaceFace, AskedHost {
  kind: 'batch';
  /** Accounts that one call may name. */
  size: number;
  /** The request for up to `size` accounts; null without uids, with too many, or without what it needs. */
  requestForMany(uids: readonly string[], credentials: Credentials): PageRequest | null;
}

/** A person looks at the page and records what it says (人工核验): no host, no request. */
export interface ManualSurface extends SurfaceFace {
  kind: 'manual';
}

/** The end of a platform that has shut down: accounts are noted as such, nobody is asked. */
export interface ClosedSurface extends SurfaceFace {
  kind: 'closed';
}

/** A surface to which requests are sent. */
export type AskableSurface = RequestSurface | BatchSurface;

/** One way (page, interface or person's eye) to learn what an account's page says (采集面). */
export type SurfaceCard = AskableSurface | ManualSurface | ClosedSurface;

/** Are requests sent to this surface? */
export function isAskable(surface: SurfaceCard): surface is AskableSurface {
  return surface.kind === 'request' || surface.kind === 'batch';
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
  /** The surfaces used where the operator has chosen none. */
  defaultSurfaces: readonly string[];
  /** The moment from which the platform answers nobody. */
  closedOn?: Date;
}
