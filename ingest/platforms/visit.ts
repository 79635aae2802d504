import type { Outcome } from '../../domain/outcome';
import type { PageAnswer, PageClient } from '../http/page-client';
import type { AskedAccount, Credentials, SurfaceCard } from './platform-card';
import { PLATFORM_CARDS } from './platform-cards';
import { type PageResult, readPage } from './read-page';
import { retryAfterSeconds } from './retry-after';

export interface VisitInput {
  client: PageClient;
  surface: SurfaceCard;
  account: AskedAccount;
  credentials: Credentials;
  fetchedAt: Date;
}

/** One visit of one profile page: what it said, and the answer it came from. */
export interface Visit extends PageResult {
  /** HTTP status; null when nothing answered. */
  status: number | null;
  /** Where the visit ended, or was sent to. */
  finalUrl: string | null;
  /** The bytes as they came, decompressed. */
  body: Buffer | null;
  contentType: string | null;
  durationMs: number;
  /** As the answer asks for; null when it does not. */
  retryAfterSeconds: number | null;
}

const VISIT_VERSION = 'visit-1';

/**
 * Asks a surface for an account and reads the answer. Nothing is asked of a closed platform, unless a
 * replica or archive stands in for it. Never throws.
 */
export async function visitProfile({
  client,
  surface,
  account,
  credentials,
  fetchedAt,
}: VisitInput): Promise<Visit> {
  const { closedOn, title } = PLATFORM_CARDS[surface.platform];
  if (closedOn && fetchedAt >= closedOn && !client.isReplica) {
    return notVisited(surface, 'platform-closed', `${title}已经关闭，没有页面可查。`);
  }
  const request = surface.requestFor(account, credentials);
  if (!request) {
    return notVisited(surface, 'unknown', `用“${surface.name}”采集面查不了这个帐号：缺少用户编号或授权。`);
  }
  const answer = await client.fetch(request);
  if (answer.kind === 'failed') {
    return { ...notVisited(surface, 'transient', answer.reason), durationMs: answer.durationMs };
  }
  return readAnswer({ surface, account, url: request.url, answer, fetchedAt });
}

interface AnsweredVisit {
  surface: SurfaceCard;
  account: AskedAccount;
  url: string;
  answer: Extract<PageAnswer, { kind: 'answer' }>;
  fetchedAt: Date;
}

function readAnswer({ surface, account, url, answer, fetchedAt }: AnsweredVisit): Visit {
  const { status, body, contentType, durationMs } = answer;
  const finalUrl = answer.redirectedTo ?? answer.finalUrl;
  const result = readPage({
    body,
    platform: surface.platform,
    surface: surface.name,
    url,
    status,
    finalUrl,
    contentType: contentType ?? undefined,
    askedUid: account.uid ?? undefined,
    fetchedAt,
  });
  const wait = retryAfterSeconds(answer.headers['retry-after'], fetchedAt);
  return { ...result, status, finalUrl, body, contentType, durationMs, retryAfterSeconds: wait };
}

function notVisited(surface: SurfaceCard, outcome: Outcome, detail: string): Visit {
  return {
    platform: surface.platform,
    surface: surface.name,
    outcome,
    reading: null,
    detail,
    fragment: null,
    parserVersion: VISIT_VERSION,
    status: null,
    finalUrl: null,
    body: null,
    contentType: null,
    durationMs: 0,
    retryAfterSeconds: null,
  };
}
