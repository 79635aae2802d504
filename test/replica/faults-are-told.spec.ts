import { PageClient } from '../../ingest/http/page-client';
import { PLATFORM_CARDS } from '../../ingest/platforms/platform-cards';
import { visitProfile } from '../../ingest/platforms/visit';
import { FAULT_OUTCOMES, type FaultKind } from './faults';
import { startReplica, type Replica } from './replica';
import { PLAIN, worldOf } from './test-world';

const NOW = new Date('2012-10-15T09:00:00+08:00');
const { hosts, surfaces } = PLATFORM_CARDS.sina;
const credentials = { cookie: 'SUB=shili', token: 'shili' };
/** Pages of these faults exist as HTML, JSON or both; each is met on a surface where it happens. */
const SURFACE_OF: Partial<Record<FaultKind, string>> = {
  'api-limit': 'openapi',
  'login-page': 'wap',
  'viewer-blocked': 'legacy',
  'access-denied': 'legacy',
  'wrong-charset': 'legacy',
};

describe('faults of the replica', () => {
  let replica: Replica;
  let client: PageClient;
  beforeAll(async () => {
    replica = await startReplica({ world: worldOf(PLAIN), now: NOW });
    // An endless or dripping answer should cost the test a moment, not the operator's twenty seconds.
    client = new PageClient({ allowedHosts: hosts, replicaUrl: replica.url, timeoutMs: 1500 });
  });
  afterEach(() => replica.clearFaults());
  afterAll(async () => {
    client.close();
    await replica.stop();
  });

  function visit(surfaceName: string) {
    const surface = surfaces.find(({ name }) => name === surfaceName)!;
    const account = { uid: PLAIN.uid, alias: null };
    return visitProfile({ client, surface, account, credentials, fetchedAt: NOW });
  }

  it.each(Object.entries(FAULT_OUTCOMES) as [FaultKind, string][])(
    '%s is told as %s',
    async (kind, outcome) => {
      replica.addFault({ kind });
      const seen = await visit(SURFACE_OF[kind] ?? 'ajax');
      expect(seen.outcome).toBe(outcome);
      expect(seen.reading?.nickname ?? null).toBe(outcome === 'read' ? PLAIN.nickname : null);
    },
  );

  it.each(surfaces.map(({ name }) => [name]))(
    'the surface %s reads well when nothing is wrong',
    async (name) => {
      const seen = await visit(name);
      expect([seen.outcome, seen.reading?.nickname, seen.reading?.verified]).toEqual([
        'read',
        PLAIN.nickname,
        false,
      ]);
    },
  );

  it('says how long to stay away', async () => {
    replica.addFault({ kind: 'throttled-418', retryAfterSeconds: 120 });
    expect((await visit('ajax')).retryAfterSeconds).toBe(120);
  });

  it('never makes the client call the address a redirect names', async () => {
    replica.addFault({ kind: 'private-redirect' });
    expect(await visit('ajax')).toMatchObject({ finalUrl: 'http://169.254.169.254/latest/meta-data/' });
  });
});
