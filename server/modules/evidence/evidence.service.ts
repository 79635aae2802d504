import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { packEvidence, type PackedEvidence, type PageBody } from './evidence-body';
import { HOLD_EVIDENCE, INSERT_EVIDENCE, INSERT_PROOFS, RESTORE_EVIDENCE } from './evidence.queries';
import type { Proof } from './proof.entity';

export type { PackedEvidence } from './evidence-body';

/** What is to be kept of a visit that changed something or failed. */
export interface NewProof extends Omit<Proof, 'account' | 'evidenceSha256'> {
  /** Null when nothing was answered, or when a person looked. */
  body: PackedEvidence | null;
}

/** Proofs of changes and failures, and the bodies of their pages. */
@Injectable()
export class EvidenceService {
  /** Makes a body ready to be stored: cut to size, without secrets, compressed. Touches no database. */
  pack(page: PageBody): Promise<PackedEvidence> {
    return packEvidence(page);
  }

  /** Keeps the proofs of a batch inside its transaction; a body is stored once however often it comes. */
  async keep(manager: EntityManager, proofs: readonly NewProof[], at: Date): Promise<void> {
    if (proofs.length === 0) return;
    await this.storeAll(manager, eachOnce(proofs.flatMap(({ body }) => body ?? [])), at);
    await manager.query(INSERT_PROOFS, [JSON.stringify(proofs.map(proofRow))]);
  }

  private async storeAll(manager: EntityManager, bodies: readonly PackedEvidence[], at: Date): Promise<void> {
    if (bodies.length === 0) return;
    await insert(manager, bodies, at);
    const held: { sha256: string; isDeleted: boolean }[] = await manager.query(HOLD_EVIDENCE, [
      bodies.map(({ sha256 }) => sha256),
    ]);
    const stateOf = new Map(held.map(({ sha256, isDeleted }) => [sha256, isDeleted]));
    const deleted = bodies.filter(({ sha256 }) => stateOf.get(sha256) === true);
    if (deleted.length > 0) await restore(manager, deleted, at);
    // A job threw the whole row away between our two statements: nobody named it any more.
    const gone = bodies.filter(({ sha256 }) => !stateOf.has(sha256));
    if (gone.length > 0) await this.storeAll(manager, gone, at);
  }
}

async function insert(manager: EntityManager, bodies: readonly PackedEvidence[], at: Date): Promise<void> {
  await manager.query(INSERT_EVIDENCE, [
    bodies.map(({ sha256 }) => sha256),
    bodies.map(({ contentType }) => contentType),
    bodies.map(({ size }) => size),
    bodies.map(({ fullSize }) => fullSize),
    bodies.map(({ gzippedBody }) => gzippedBody),
    at,
  ]);
}

async function restore(manager: EntityManager, bodies: readonly PackedEvidence[], at: Date): Promise<void> {
  const [hashes, packed] = [bodies.map(({ sha256 }) => sha256), bodies.map(({ gzippedBody }) => gzippedBody)];
  await manager.query(RESTORE_EVIDENCE, [hashes, packed, at]);
}

function proofRow({ body, ...proof }: NewProof) {
  return { ...proof, evidenceSha256: body?.sha256 ?? null };
}

/** Sorted: two workers inserting the same bodies must not wait for each other in a ring. */
function eachOnce(bodies: readonly PackedEvidence[]): PackedEvidence[] {
  const byName = new Map(bodies.map((body) => [body.sha256, body]));
  return [...byName.values()].sort((one, other) => (one.sha256 < other.sha256 ? -1 : 1));
}
