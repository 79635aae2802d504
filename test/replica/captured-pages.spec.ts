import { readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PageClient } from '../../ingest/http/page-client';
import { isAskable } from '../../ingest/platforms/platform-card';
import { PLATFORM_CARDS } from '../../ingest/platforms/platform-cards';
import { readPage } from '../../ingest/platforms/read-page';
import { visitProfile } from '../../ingest/platforms/visit';
import { captureFolder } from '../fixtures/platforms/platform-fixtures';
import { capturedAddresses } from './captured-addresses';
import { CapturedPages } from './captured-pages';
import { startReplica, type Replica } from './replica';
import type { WholeAnswer } from './replica-answer';
import { PLAIN, worldOf } from './test-world';

const folder = captureFolder();
const NOW = new Date('2026-11-22T12:00:00+08:00');
const files = folder ? readdirSync(folder).filter((file) => /^(?:sina|tencent)-/.test(file)) : [];
const bytesOf = (file: string) => readFileSync(path.join(folder!, file));

describe('a directory of captures', () => {
  it('that is absent is said so when the replica starts', async () => {
    const captures = path.join(tmpdir(), 'tuanwei-no-captures');
    await expect(startReplica({ world: worldOf(PLAIN), now: NOW, captures })).rejects.toThrow(
      `There is no directory of captures at ${captures}.`,
    );
  });
});

(folder ? describe : describe.skip)('real captures in the replica', () => {
  it('are all led back to an address, and served there with every byte', () => {
    const pages = CapturedPages.from(folder!);
    const served = files.map((file) => {
      const [address = 'https://nowhere.invalid'] = capturedAddresses(file, bytesOf(file).toString('utf8'));
      const url = new URL(address);
      const answer = pages.answerTo({ host: url.hostname, url, hasToken: false });
      return [file, answer?.body.includes(bytesOf(file)) ?? false];
    });
    expect(files.length).toBeGreaterThan(20);
    expect(served.filter(([, isWhole]) => !isWhole)).toEqual([]);
  });

  describe('asked for as any account is', () => {
    let replica: Replica;
    let client: PageClient;
    beforeAll(async () => {
      replica = await startReplica({ world: worldOf(PLAIN), now: NOW, captures: folder! });
      const allowedHosts = [...PLATFORM_CARDS.sina.hosts, ...PLATFORM_CARDS.tencent.hosts];
      client = new PageClient({ allowedHosts, replicaUrl: replica.url });
    });
    afterAll(async () => {
      client.close();
      await replica.stop();
    });

    it.each([
      ['ajax', 'sina-ajax-profile-info-data-person-verified.json'],
      ['mobile', 'sina-mweibocn-person-verified.json'],
      ['wap', 'sina-weibocn-person-verified.html'],
      ['legacy', 'sina-weibocom-org-blue-v-2017.html'],
      ['legacy', 'sina-weibocom-person-gold-v-info-page.html'],
      ['openapi', 'sina-openapi-users-show-unverified.json'],
      ['openapi-archive', 'tencent-openapi-user-info-unverified-realname.json'],
      ['html-archive', 'tencent-tqqcom-unverified-2019.html'],
    ])('the surface %s reads from %s what its bytes say', async (name, file) => {
      const { reading } = readPage({ body: bytesOf(file), fetchedAt: NOW });
      const cards = [...PLATFORM_CARDS.sina.surfaces, ...PLATFORM_CARDS.tencent.surfaces];
      const seen = await visitProfile({
        client,
        surface: cards.filter(isAskable).find((surface) => surface.name === name)!,
        account: { uid: reading!.uid, alias: null },
        credentials: { cookie: 'SUB=shili', token: 'shili' },
        fetchedAt: NOW,
      });
      expect(seen.reading).toEqual(reading);
      expect(seen.reading?.nickname).toBeTruthy();
    });

    it('leaves the world’s own accounts as they are', () => {
      const url = new URL(`https://weibo.com/u/${PLAIN.uid}`);
      const captured = CapturedPages.from(folder!).answerTo({ host: 'weibo.com', url, hasToken: false });
      expect([captured, replica.capturedAddresses().length >= files.length]).toEqual([null, true]);
    });
  });

  it('say themselves in which charset they are', () => {
    const gbk = files.find((file) => file.includes('visitor-system'))!;
    const url = new URL(capturedAddresses(gbk, '')[0]!);
    const answer = CapturedPages.from(folder!).answerTo({ host: url.hostname, url, hasToken: false });
    expect((answer as WholeAnswer).headers).toEqual({ 'content-type': 'text/html' });
  });
});
