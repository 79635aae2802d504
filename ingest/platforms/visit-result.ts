import type { Outcome } from '../../domain/outcome';
import type { PageAnswer, PageClient } from '../http/page-client';
import type { AskableSurface } from './platform-card';
import { PLATFORM_CARDS } from './platform-cards';
import type { PageResult } from './read-page';
import { retryAfterSeconds } from './retry-after';

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

/** An answer, well or not. */
export type Answered = Extract<PageAnswer, { kind: 'answer' }>;

const VISIT_VERSION = 'visit-1';

/** What a visit keeps of an answer besides its reading. */
export function answerOf(answer: Answered, fetchedAt: Date): Omit<Visit, keyof PageResult> {
  const { status, body, contentType, durationMs } = answer;
  const wait = retryAfterSeconds(answer.headers['retry-after'], fetchedAt);
  return { status, body, contentType, durationMs, finalUrl: endOf(answer), retryAfterSeconds: wait };
}

/** Where the visit ended: the address that answered, or the one it sends us to where we do not go. */
export function endOf({ redirectedTo, finalUrl }: Answered): string {
  return redirectedTo ?? finalUrl;
}

/** Nothing is asked of a closed platform, unless a replica or archive stands in for it; else null. */
export function closedVisit(surface: AskableSurface, client: PageClient, at: Date): Visit | null {
  const { closedOn, title } = PLATFORM_CARDS[surface.platform];
  if (!closedOn || at < closedOn || client.isReplica) return null;
  return notVisited(surface, 'platform-closed', `${title}已经关闭，没有页面可查。`);
}

/** This surface cannot ask for the account with what is known. */
export function unaskable(surface: AskableSurface): Visit {
  return notVisited(surface, 'unknown', `用“${surface.name}”采集面查不了这个账号：缺少用户编号或授权。`);
}

/** Nothing answered. */
export function unanswered(surface: AskableSurface, answer: Exclude<PageAnswer, Answered>): Visit {
  return { ...notVisited(surface, 'transient', answer.reason), durationMs: answer.durationMs };
}

function notVisited(surface: AskableSurface, outcome: Outcome, detail: string): Visit {
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
