import type { Outcome } from '../../domain/outcome';
import { PageClient } from '../../ingest/http/page-client';
import { isAskable } from '../../ingest/platforms/platform-card';
import { PLATFORM_CARDS } from '../../ingest/platforms/platform-cards';
import { visitProfile } from '../../ingest/platforms/visit';
import { FAULT_OUTCOMES, type FaultKind } from './fault-outcomes';
import { startReplica, type Replica } from './replica';
import { PLAIN, worldOf } from './test-world';

const NOW = new Date('2012-10-15T09:00:00+08:00');
const TENCENT = { ...PLAIN, platform: 'tencent' as const, uid: 'shili_00001' };
const SURFACES = [...PLATFORM_CARDS.sina.surfaces, ...PLATFORM_CARDS.tencent.surfaces].filter(isAskable);
const NAMES = SURFACES.map(({ name }) => name);
const credentials = { cookie: 'SUB=shili', token: 'shili' };

const SCRIPTS = ['ajax', 'mobile'];
const PAGES = ['wap', 'legacy'];
const INTERFACES = ['openapi', 'openapi-batch'];
const SINA = [...SCRIPTS, ...PAGES, ...INTERFACES];
/** Where a fault is met, when not on the interface of the desktop site alone. */
const MET_ON: Partial<Record<FaultKind, readonly string[]>> = {
  ...on(NAMES, 'server-error', 'dropped-connection', 'cut-off', 'redirect-loop', 'private-redirect'),
  ...on(NAMES, 'throttled-414', 'throttled-418', 'throttled-429', 'blocked-403', 'foreign-redirect'),
  ...on(NAMES, 'empty-page', 'garbage'),
  ...on(SINA, 'blocked-432'),
  ...on([...SCRIPTS, ...PAGES], 'visitor-redirect', 'login-redirect', 'signup-redirect', 'visitor-page'),
  ...on([...SCRIPTS, ...PAGES], 'busy-redirect', 'unfreeze-redirect', 'accessdeny-redirect'),
  ...on([...SCRIPTS, ...PAGES], 'verify-mobile-redirect', 'userblock-redirect', 'says-gone-unexplained'),
  ...on([...SCRIPTS, ...PAGES], 'access-denied', 'thaw-page', 'bot-detector', 'captcha-page', 'login-page'),
  ...on(SCRIPTS, 'errno-100001', 'errno-100005', 'login-required', 'captcha', 'captcha-elsewhere'),
  ...on(SCRIPTS, 'nothing-here', 'no-user', 'renamed-fields', 'truncated', 'says-frozen'),
  ...on(SCRIPTS, 'says-banned', 'says-closed', 'says-closed-by-user', 'says-gone'),
  ...on(PAGES, 'viewer-blocked', 'wrong-charset', 'invalid-utf8'),
  ...on(INTERFACES, 'api-limit', 'api-user-limit', 'api-interface-limit', 'api-system-error'),
  ...on(INTERFACES, 'api-not-permitted', 'api-unaudited', 'api-address-refused'),
  ...on(['wap'], 'login-title', 'passport-title', 'says-gone-wap'),
  ...on(['openapi'], 'says-gone-api'),
  ...on(['legacy'], 'shell-page'),
  ...on(SINA, 'another-account'),
  ...on(NAMES, 'badge-missing'),
  ...on(['openapi-archive'], 'tencent-server', 'tencent-rate', 'tencent-credentials'),
};

function on(names: readonly string[], ...kinds: FaultKind[]) {
  return Object.fromEntries(kinds.map((kind) => [kind, names]));
}

const MEETINGS = Object.entries(FAULT_OUTCOMES).flatMap(([kind, outcome]) =>
  (MET_ON[kind as FaultKind] ?? ['ajax']).map((name): [FaultKind, string, Outcome] => [
    kind as FaultKind,
    name,
    outcome,
  ]),
);

describe('faults of the replica', () => {
  let replica: Replica;
  let client: PageClient;
  beforeAll(async () => {
    replica = await startReplica({
      world: worldOf({ verified: true, verifiedType: 1, reason: '示例街道团工委官方微博' }, TENCENT),
      now: NOW,
    });
    const allowedHosts = [...PLATFORM_CARDS.sina.hosts, ...PLATFORM_CARDS.tencent.hosts];
    // An endless or dripping answer should cost the test a moment, not the operator's twenty seconds.
    client = new PageClient({ allowedHosts, replicaUrl: replica.url, timeoutMs: 1500 });
  });
  afterEach(() => replica.clearFaults());
  afterAll(async () => {
    client.close();
    await replica.stop();
  });

  function visit(surfaceName: string) {
    const surface = SURFACES.find(({ name }) => name === surfaceName)!;
    const { uid } = surface.platform === 'sina' ? PLAIN : TENCENT;
    return visitProfile({ client, surface, account: { uid, alias: null }, credentials, fetchedAt: NOW });
  }

  it.each(MEETINGS)('%s on %s is told as %s', async (kind, surface, outcome) => {
    replica.addFault({ kind });
    const seen = await visit(surface);
    expect(seen.outcome).toBe(outcome);
    expect(seen.reading?.nickname ?? null).toBe(outcome === 'read' ? PLAIN.nickname : null);
  });

  it.each(NAMES)('the surface %s reads well when nothing is wrong', async (name) => {
    const seen = await visit(name);
    const verified = !name.endsWith('-archive');
    expect([seen.outcome, seen.reading?.nickname, seen.reading?.verified]).toEqual([
      'read',
      PLAIN.nickname,
      verified,
    ]);
  });

  it('a page put together without its badge is read as it is: only the second look protects the figure', async () => {
    replica.addFault({ kind: 'badge-missing' });
    expect((await visit('ajax')).reading).toMatchObject({ verified: false, nickname: PLAIN.nickname });
  });

  it.each(['seconds', 'date'] as const)('says how long to stay away, in %s', async (retryAfterAs) => {
    replica.addFault({ kind: 'throttled-418', retryAfterSeconds: 120, retryAfterAs });
    expect((await visit('ajax')).retryAfterSeconds).toBe(120);
  });

  it('never makes the client call the address a redirect names', async () => {
    replica.addFault({ kind: 'private-redirect' });
    expect(await visit('ajax')).toMatchObject({ finalUrl: 'http://169.254.169.254/latest/meta-data/' });
  });
});
