import { PageClient } from '../../../ingest/http/page-client';
import { PLATFORM_CARDS, surfaceOf } from '../../../ingest/platforms/platform-cards';
import { eachBounded } from '../../../server/modules/checks/bounded';

/** As many at once as the checking has under way on a host without a pace. */
const AT_ONCE = 32;

/** Fetches the page of every account by the service's own client and throws it away. The answer is the bytes that came. */
export async function fetchAll(pagesUrl: string, surface: string, uids: readonly string[]): Promise<number> {
  const client = new PageClient({ allowedHosts: PLATFORM_CARDS.sina.hosts, replicaUrl: pagesUrl });
  const card = surfaceOf('sina', surface)!;
  let bytes = 0;
  await eachBounded(uids, AT_ONCE, async (uid) => {
    const request = card.kind === 'request' ? card.requestFor({ uid, alias: null }, {}) : null;
    if (!request) throw new Error(`${surface} cannot be asked by uid.`);
    const answer = await client.fetch(request);
    if (answer.kind === 'failed') throw new Error(answer.reason);
    bytes += answer.body.length;
  });
  client.close();
  return bytes;
}
