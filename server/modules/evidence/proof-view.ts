import { proofKindOf } from '../../../domain/evidence-keeping';
import { type EvidenceRetention, keptUntil } from '../../../domain/evidence-retention';
import type { ComparedField } from '../../../domain/reading-differences';
import { decodePage } from '../../../ingest/platforms/page-charset';
import { unpackEvidence } from './evidence-body';
import type { ComparedFieldDto, EvidenceBodyDto, ProofDto } from './evidence-comparison.dto';
import { excerptAround, markersOf } from './evidence-excerpt';
import type { Proof } from './proof.entity';

/** A row of PROOF_OF_CHECK or PROOF_BEFORE. */
export interface ProofRow extends Omit<Proof, 'account' | 'askedUid' | 'evidenceSha256'> {
  sha256: string | null;
  contentType: string | null;
  size: number;
  fullSize: number;
  packedSize: number;
  gzippedBody: Buffer | null;
  deletedAt: Date | null;
  isCurrent: boolean;
}

/** A proof as people see it; `before` tells what is new in it. */
export async function proofDto(
  row: ProofRow,
  before: ProofRow | null,
  retention: EvidenceRetention,
): Promise<ProofDto> {
  const { checkId, at, surface, outcome, detail, status, finalUrl, parserVersion, fragment } = row;
  const kind = proofKindOf(outcome);
  const body = await bodyDto(row, before);
  return {
    ...{
      checkId,
      at: at.toISOString(),
      kind,
      surface,
      outcome,
      detail,
      status,
      finalUrl,
      parserVersion,
      fragment,
    },
    ...{ wasRead: row.reading !== null, body },
    keptUntil: row.isCurrent ? null : keptUntil(at, kind, retention).toISOString(),
  };
}

async function bodyDto(row: ProofRow, before: ProofRow | null): Promise<EvidenceBodyDto | null> {
  const { sha256, contentType, size, fullSize, packedSize, deletedAt, gzippedBody } = row;
  if (sha256 === null || contentType === null) return null;
  const text = gzippedBody && decodePage(await unpackEvidence(gzippedBody), contentType);
  const excerpt = text === null ? null : excerptAround(text, markersOf(row, before));
  return {
    ...{ sha256, contentType, size, fullSize, packedSize, excerpt },
    deletedAt: deletedAt?.toISOString() ?? null,
  };
}

/** Values as text: `true`, `870`, and `870000±10000` for a rounded count. */
export function fieldDto({ field, before, after, steps, differs }: ComparedField): ComparedFieldDto {
  return { field, before: shown(before, steps.before), after: shown(after, steps.after), differs };
}

function shown(value: ComparedField['before'], step: number | null): string | null {
  if (value === null) return null;
  return step !== null && step > 1 ? `${value}±${step}` : String(value);
}
