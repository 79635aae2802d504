import type { PageClient } from '../http/page-client';
import type { AskedAccount, BatchSurface, Credentials } from './platform-card';
import { readBatch } from './read-batch';
import type { PageResult } from './read-page';
import {
  type Answered,
  answerOf,
  closedVisit,
  endOf,
  unanswered,
  unaskable,
  type Visit,
} from './visit-result';

export interface ManyVisitsInput {
  client: PageClient;
  surface: BatchSurface;
  /** As many as one call may name, at most. */
  accounts: readonly AskedAccount[];
  credentials: Credentials;
  fetchedAt: Date;
}

/**
 * Asks a batch surface for many accounts in one call: one visit for each, in their order, all from the same
 * body. Accounts without a uid are not asked for and end as `unknown`; nobody to ask for is an empty list.
 * Throws RangeError only when there are more accounts than one call may name.
 */
export async function visitMany(input: ManyVisitsInput): Promise<Visit[]> {
  const { client, surface, accounts, credentials, fetchedAt } = input;
  if (accounts.length > surface.size) {
    throw new RangeError(`One call of ${surface.name} names at most ${surface.size} accounts.`);
  }
  const closed = closedVisit(surface, client, fetchedAt);
  if (closed) return accounts.map(() => closed);
  const uids = accounts.flatMap(({ uid }) => uid ?? []);
  const request = surface.requestForMany(uids, credentials);
  if (!request) return accounts.map(() => unaskable(surface));
  const answer = await client.fetch(request);
  if (answer.kind === 'failed') return accounts.map(() => unanswered(surface, answer));
  return readAnswers(input, uids, answer);
}

function readAnswers(
  { surface, accounts, fetchedAt }: ManyVisitsInput,
  uids: readonly string[],
  answer: Answered,
): Visit[] {
  const results = readBatch(
    {
      body: answer.body,
      platform: surface.platform,
      surface: surface.name,
      status: answer.status,
      finalUrl: endOf(answer),
      contentType: answer.contentType ?? undefined,
      fetchedAt,
    },
    uids,
  );
  const resultOf = new Map(uids.map((uid, index): [string, PageResult] => [uid, results[index]!]));
  const parts = answerOf(answer, fetchedAt);
  return accounts.map(({ uid }) => (uid === null ? unaskable(surface) : { ...resultOf.get(uid)!, ...parts }));
}
