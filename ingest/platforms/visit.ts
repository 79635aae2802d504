import type { PageClient } from '../http/page-client';
import type { AskableSurface, AskedAccount, Credentials } from './platform-card';
import { readPage } from './read-page';
import { visitMany } from './visit-many';
import {
  type Answered,
  answerOf,
  closedVisit,
  endOf,
  unanswered,
  unaskable,
  type Visit,
} from './visit-result';

export type { Visit } from './visit-result';

export interface VisitInput {
  client: PageClient;
  surface: AskableSurface;
  account: AskedAccount;
  credentials: Credentials;
  fetchedAt: Date;
}

/**
 * Asks a surface for an account and reads the answer. Nothing is asked of a closed platform, unless a
 * replica or archive stands in for it. Never throws.
 */
export async function visitProfile(input: VisitInput): Promise<Visit> {
  const { client, surface, account, credentials, fetchedAt } = input;
  if (surface.kind === 'batch') {
    const [visit] = await visitMany({ client, surface, accounts: [account], credentials, fetchedAt });
    return visit!;
  }
  const closed = closedVisit(surface, client, fetchedAt);
  if (closed) return closed;
  const request = surface.requestFor(account, credentials);
  if (!request) return unaskable(surface);
  const answer = await client.fetch(request);
  return answer.kind === 'failed' ? unanswered(surface, answer) : readAnswer(input, request.url, answer);
}

function readAnswer({ surface, account, fetchedAt }: VisitInput, url: string, answer: Answered): Visit {
  const result = readPage({
    body: answer.body,
    platform: surface.platform,
    surface: surface.name,
    url,
    status: answer.status,
    finalUrl: endOf(answer),
    contentType: answer.contentType ?? undefined,
    askedUid: account.uid ?? undefined,
    fetchedAt,
  });
  return { ...result, ...answerOf(answer, fetchedAt) };
}
