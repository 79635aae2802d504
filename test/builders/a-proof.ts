import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { EntityManager } from 'typeorm';
import { Check } from '../../server/modules/checks/check.entity';
import { Evidence } from '../../server/modules/evidence/evidence.entity';
import { Proof } from '../../server/modules/evidence/proof.entity';

export interface ProofToKeep extends Partial<Proof> {
  /** The body of the page as it came; none when not given. */
  page?: string | Buffer;
  contentType?: string;
}

/** What the worker would keep of this check: its proof and the body of its page, marked on the check too. */
export async function aProof(
  manager: EntityManager,
  check: Check,
  { page, contentType = 'text/html; charset=utf-8', ...change }: ProofToKeep = {},
): Promise<Proof> {
  const evidenceSha256 =
    page === undefined ? null : await aBody(manager, Buffer.from(page), contentType, check.at);
  await manager.update(Check, { id: check.id }, { evidenceSha256 });
  const {
    id: checkId,
    accountId,
    at,
    surface,
    outcome,
    status,
    finalUrl,
    detail,
    fragment,
    parserVersion,
  } = check;
  const said = {
    checkId,
    accountId,
    at,
    surface,
    outcome,
    status,
    finalUrl,
    detail,
    fragment,
    parserVersion,
  };
  return manager.save(manager.create(Proof, { ...said, evidenceSha256, ...change }));
}

async function aBody(
  manager: EntityManager,
  page: Buffer,
  contentType: string,
  storedAt: Date,
): Promise<string> {
  const sha256 = createHash('sha256').update(page).digest('hex');
  const gzippedBody = gzipSync(page);
  const [size, packedSize] = [page.length, gzippedBody.length];
  const body = { sha256, contentType, size, fullSize: size, packedSize, gzippedBody, storedAt };
  await manager.createQueryBuilder().insert().into(Evidence).values(body).orIgnore().execute();
  return sha256;
}
