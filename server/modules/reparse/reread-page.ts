import type { Outcome } from '../../../domain/outcome';
import type { Reading } from '../../../domain/reading';
import { PLATFORM_CARDS } from '../../../ingest/platforms/platform-cards';
import { readBatch } from '../../../ingest/platforms/read-batch';
import {
  type PageInput,
  type PageResult,
  readEmbeddedAccounts,
  readPage,
} from '../../../ingest/platforms/read-page';
import { storableReading } from '../checks/page-visitor.service';
import type { StoredPage } from '../evidence/stored-pages.service';

/** What is concluded from a page: how it ended, and what it said. */
export interface Conclusion {
  outcome: Outcome;
  reading: Reading | null;
  parserVersion: string;
}

/** What was concluded from a page when it was visited. */
export function concludedThen({ outcome, reading, parserVersion }: StoredPage): Conclusion {
  // A page that was read and found to be of somebody else was judged so by the service, not by the parser.
  return { outcome: reading === null ? outcome : 'read', reading, parserVersion };
}

/** What today's parsers conclude from it; given what was known at the visit, and kept as a visit would keep it. */
export function concludedNow(page: StoredPage): Conclusion {
  const { outcome, reading, parserVersion } = isBatch(page) ? reread(page) : readPage(inputOf(page));
  return { outcome, reading: reading && storableReading(reading), parserVersion };
}

function inputOf({
  body,
  platform,
  surface,
  status,
  finalUrl,
  contentType,
  askedUid,
  at,
}: StoredPage): PageInput {
  return {
    ...{ body, platform, surface, contentType, fetchedAt: at },
    status: status ?? undefined,
    finalUrl: finalUrl ?? undefined,
    askedUid: askedUid ?? undefined,
  };
}

function isBatch({ platform, surface }: StoredPage): boolean {
  return PLATFORM_CARDS[platform].surfaces.some(({ name, kind }) => name === surface && kind === 'batch');
}

/**
 * Who else was asked for by the same request is not kept: everybody shown is taken for asked, unless the visit had
 * found a stranger among them.
 */
function reread(page: StoredPage): PageResult {
  const input = inputOf(page);
  const hadStranger = page.outcome === 'identity-mismatch' && page.reading === null;
  const shown = hadStranger ? [] : readEmbeddedAccounts(input).flatMap(({ uid }) => uid ?? []);
  return readBatch(input, [page.askedUid ?? '', ...shown])[0]!;
}
