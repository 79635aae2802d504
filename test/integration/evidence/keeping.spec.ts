import { gunzipSync } from 'node:zlib';
import { MAX_EVIDENCE_BYTES } from '../../../server/modules/evidence/evidence-body';
import { EvidenceService } from '../../../server/modules/evidence/evidence.service';
import { CheckingHouse, START } from '../checks/checking-house';

const PROOFS = `
  select p.at, p.outcome, p.surface, p.status, p.final_url as "finalUrl", p.fragment, p.asked_uid as "askedUid",
    p.parser_version as "parserVersion", p.reading, p.evidence_sha256 as sha256, e.gzipped_body as body
  from proofs p left join evidence e on e.sha256 = p.evidence_sha256
  where p.account_id = $1 order by p.at, p.check_id`;

interface KeptProof {
  at: Date;
  outcome: string;
  fragment: string | null;
  finalUrl: string | null;
  reading: Record<string, unknown> | null;
  sha256: string | null;
  body: Buffer | null;
}

describe('proof is kept', () => {
  const house = new CheckingHouse();
  beforeAll(() => house.open());
  afterAll(() => house.close());
  afterEach(() => {
    house.replica.clearFaults();
    house.moveTo(0);
  });
  const proofsOf = ({ id }: { id: number }) => house.query<KeptProof>(PROOFS, [id]);

  it('of the first reading, whatever it says, with all that tells how it was read', async () => {
    const account = await house.account({ claimedState: 'unverified' });
    house.page(account.uid!, { nickname: '示例街道青年', followers: 512 });
    await house.run();
    const [first] = await proofsOf(account);

    expect(first).toMatchObject({
      ...{ at: START, outcome: 'read', surface: 'ajax', status: 200, askedUid: account.uid },
      parserVersion: expect.stringMatching(/^sina-ajax-\d+$/),
      reading: { uid: account.uid, nickname: '示例街道青年', verified: false, followers: 512 },
    });
    expect(first!.fragment).toContain('示例街道青年');
    expect(first!.finalUrl).toContain(`uid=${account.uid}`);
    expect(gunzipSync(first!.body!).toString()).toContain('示例街道青年');
  });

  it('of a change of what the page says of the account, not of a follower more', async () => {
    const account = await house.account({ claimedState: 'unverified' });
    house.page(account.uid!, { nickname: '示例甲', followers: 100 });
    await house.run();
    house.page(account.uid!, { followers: 105 });
    house.moveTo(48);
    await house.run();
    house.page(account.uid!, { nickname: '示例乙' });
    house.moveTo(96);
    await house.run();
    house.page(account.uid!, { verified: true, verifiedType: 1, reason: '示例官方微博' });
    house.moveTo(144);
    await house.run();

    expect((await proofsOf(account)).map(({ reading }) => [reading!.nickname, reading!.verified])).toEqual([
      ['示例甲', false],
      ['示例乙', false],
      ['示例乙', true],
    ]);
  });

  it('of a failure, with what decided; the same page is stored once however often it comes', async () => {
    const account = await house.account();
    house.replica.addFault({ kind: 'server-error' });
    await house.run();
    house.moveTo(24);
    await house.run();
    const proofs = await proofsOf(account);

    expect(proofs.map(({ outcome }) => outcome)).toEqual(['transient', 'transient']);
    expect(proofs.every(({ reading }) => reading === null)).toBe(true);
    expect(proofs[0]!.fragment).toMatch(/\S/);
    expect(proofs[0]!.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(proofs[1]!.sha256).toBe(proofs[0]!.sha256);
    expect(await house.query('select from evidence where sha256 = $1', [proofs[0]!.sha256])).toHaveLength(1);
  });

  it('of a page that is of somebody else, with what it said', async () => {
    const account = await house.account();
    house.page(account.uid!);
    house.replica.addFault({ kind: 'another-account', uid: account.uid! });
    await house.run();
    expect(await proofsOf(account)).toMatchObject([{ outcome: 'identity-mismatch' }]);
  });

  it('with a note when the body was cut', async () => {
    const service = house.started.app.get(EvidenceService, { strict: false });
    const body = Buffer.alloc(MAX_EVIDENCE_BYTES + 77, 'x');
    const packed = await service.pack({ body, contentType: 'text/html', secrets: [] });
    expect(packed).toMatchObject({ size: MAX_EVIDENCE_BYTES, fullSize: MAX_EVIDENCE_BYTES + 77 });
  });

  it('of a body that had been deleted and comes again, in full', async () => {
    const account = await house.account({ claimedState: 'unverified' });
    house.page(account.uid!, { nickname: '示例丙' });
    await house.run();
    const [{ sha256 }] = (await proofsOf(account)) as [KeptProof];
    await house.query('update evidence set gzipped_body = null, deleted_at = $2 where sha256 = $1', [
      sha256,
      START,
    ]);
    house.page(account.uid!, { nickname: '示例丁' });
    house.moveTo(48);
    await house.run();
    house.page(account.uid!, { nickname: '示例丙' });
    house.moveTo(96);
    await house.run();
    const [body] = await house.query<{ body: Buffer | null; at: Date | null }>(
      'select gzipped_body as body, deleted_at as at from evidence where sha256 = $1',
      [sha256],
    );

    expect((await proofsOf(account)).map((proof) => proof.sha256)).toEqual([
      sha256,
      expect.any(String),
      sha256,
    ]);
    expect(gunzipSync(body!.body!).toString()).toContain('示例丙');
    expect(body!.at).toBeNull();
  });
});
