import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { comparedReadings } from '../../../domain/reading-differences';
import { Config } from '../../config/config';
import type { Visitor } from '../../http/visitor';
import type {
  ComparedFieldDto,
  ComparedWith,
  EvidenceAccountDto,
  EvidenceComparisonDto,
} from './evidence-comparison.dto';
import { fieldDto, proofDto, type ProofRow } from './proof-view';
import { PROOF_BEFORE, PROOF_OF_CHECK, PROOFS_BESIDE } from './proof.queries';

type OwnedProof = ProofRow & Omit<EvidenceAccountDto, 'id'>;

/** Shows what is kept of a check beside what is kept of before it. */
@Injectable()
export class EvidenceComparisonService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly config: Config,
  ) {}

  /** Null when nothing is kept of the check, or when it is of another unit than the visitor's. */
  async ofCheck(
    checkId: string,
    visitor: Pick<Visitor, 'role' | 'unitId'>,
    asked?: ComparedWith,
  ): Promise<EvidenceComparisonDto | null> {
    const unitId = visitor.role === 'unit' ? visitor.unitId : null;
    const [row]: OwnedProof[] = await this.dataSource.query(PROOF_OF_CHECK, [checkId, unitId]);
    if (!row) return null;
    const against = asked ?? (row.outcome === 'read' ? 'read' : 'kept');
    const place = [row.accountId, row.at, checkId];
    const [[before], [beside]]: [ProofRow[], { older: string | null; newer: string | null }[]] =
      await Promise.all([
        this.dataSource.query(PROOF_BEFORE, [...place, against === 'read']),
        this.dataSource.query(PROOFS_BESIDE, place),
      ]);
    const days = this.config.evidenceDays;
    return {
      ...{ account: accountOf(row), against, fields: fieldsOf(before ?? null, row) },
      check: await proofDto(row, before ?? null, days),
      before: before ? await proofDto(before, null, days) : null,
      ...{ olderCheckId: beside?.older ?? null, newerCheckId: beside?.newer ?? null },
    };
  }
}

function accountOf({ accountId: id, platform, uid, nickname, holderName, unitId, unitName }: OwnedProof) {
  return { id, platform, uid, nickname, holderName, unitId, unitName };
}

function fieldsOf(before: ProofRow | null, row: ProofRow): ComparedFieldDto[] {
  if (!before?.reading && !row.reading) return [];
  return comparedReadings(before?.reading ?? null, row.reading).map(fieldDto);
}
