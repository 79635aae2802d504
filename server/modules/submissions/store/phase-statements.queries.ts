import type { EntityManager } from 'typeorm';
import { formOf } from '../../../../domain/form';
import { PLATFORMS, type Platform } from '../../../../domain/platform';
import type { PhaseStatement } from '../plan/reopened-claims';

const ALL_PLATFORMS = JSON.stringify(PLATFORMS);

/** The claims of these holders that stand now and came from forms. */
export function standingStatements(manager: EntityManager, holderIds: number[]): Promise<PhaseStatement[]> {
  return manager.query(
    `SELECT claim.holder_id AS "holderId", claim.account_id AS "accountId", claim.state, claim.platform, claim.form,
            submission.id AS "submissionId", phase.id AS "phaseId", phase.ordinal AS "phaseOrdinal",
            CASE WHEN claim.platform IS NOT NULL THEN jsonb_build_array(claim.platform)
                 WHEN claim.state = 'none' THEN coalesce(holder.details->'wantedPlatforms', $2::jsonb)
                 ELSE '[]' END AS platforms
     FROM claims claim
     JOIN holders holder ON holder.id = claim.holder_id
     JOIN submissions submission ON submission.id = claim.submission_id
     JOIN phases phase ON phase.id = submission.phase_id
     WHERE claim.holder_id = ANY($1) AND claim.to_at IS NULL
     ORDER BY claim.form, claim.id`,
    [holderIds, ALL_PLATFORMS],
  );
}

/**
 * The taken rows that name these holders in a unit's newest versions of the phases before the given one. A row whose
 * account has become another holder's is left out.
 */
export async function earlierStatements(
  manager: EntityManager,
  of: { unitId: number; phaseId: number; holderIds: number[] },
): Promise<PhaseStatement[]> {
  const rows = await manager.query<EarlierRow[]>(
    `SELECT listed.holder_id AS "holderId", listed.account_id AS "accountId", account.platform,
            listed."values"->'platforms' AS wanted, submission.form, submission.id AS "submissionId",
            phase.id AS "phaseId", phase.ordinal AS "phaseOrdinal"
     FROM submissions submission
     JOIN phases phase ON phase.id = submission.phase_id
     JOIN submission_rows listed ON listed.submission_id = submission.id
     LEFT JOIN accounts account ON account.id = listed.account_id
     WHERE submission.unit_id = $1 AND submission.is_current
       AND phase.ordinal < (SELECT ordinal FROM phases WHERE id = $2)
       AND listed.taken AND listed.holder_id = ANY($3)
       AND (account.id IS NULL OR account.holder_id = listed.holder_id)
     ORDER BY submission.form, listed.id`,
    [of.unitId, of.phaseId, of.holderIds],
  );
  return rows.map(statementOf);
}

type EarlierRow = Omit<PhaseStatement, 'state' | 'platforms'> & { wanted: Platform[] | null };

function statementOf({ wanted, ...row }: EarlierRow): PhaseStatement {
  const { state } = formOf(row.form);
  if (row.platform !== null) return { ...row, state, platforms: [row.platform] };
  if (state !== 'none') return { ...row, state, platforms: [] };
  return { ...row, state, platforms: wanted?.length ? wanted : [...PLATFORMS] };
}
