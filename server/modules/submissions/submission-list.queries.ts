const COLUMNS = `
  submission.id, submission.unit_id AS "unitId", unit.name AS "unitName", submission.phase_id AS "phaseId",
  phase.name AS "phaseName", submission.form, submission.version, submission.is_current AS "isCurrent",
  submission.kind, file.name AS "fileName", submission.received_at AS "receivedAt",
  receiver.display_name AS "receivedBy", submission.late, submission.rows_taken AS "rowsTaken",
  submission.rows_refused AS "rowsRefused"`;

const JOINED = `
  FROM submissions submission
  JOIN units unit ON unit.id = submission.unit_id
  JOIN phases phase ON phase.id = submission.phase_id
  LEFT JOIN submitted_files file ON file.id = submission.file_id
  LEFT JOIN users receiver ON receiver.id = submission.received_by_id`;

/** $1 campaign, $2 unit, $3 phase, $4 form, $5 current; null = any. */
const FILTER = `
  WHERE submission.campaign_id = $1
    AND ($2::int IS NULL OR submission.unit_id = $2)
    AND ($3::int IS NULL OR submission.phase_id = $3)
    AND ($4::int IS NULL OR submission.form = $4)
    AND ($5::boolean IS NULL OR submission.is_current = $5)`;

/** $6 limit, $7 offset. Newest first. */
export const LIST_SUBMISSIONS = `
  SELECT ${COLUMNS} ${JOINED} ${FILTER}
  ORDER BY submission.received_at DESC, submission.id DESC LIMIT $6 OFFSET $7`;

export const COUNT_SUBMISSIONS = `SELECT count(*)::int AS total FROM submissions submission ${FILTER}`;

/** $1 id. */
export const ONE_SUBMISSION = `SELECT ${COLUMNS} ${JOINED} WHERE submission.id = $1`;

/** $1 holder ids: what is said of those in two states at once. */
export const STANDING_CONFLICTS = `
  SELECT holder.id AS "holderId", holder.name, discrepancy.claimed
  FROM discrepancies discrepancy JOIN holders holder ON holder.id = discrepancy.holder_id
  WHERE discrepancy.kind = 'state-conflict' AND discrepancy.closed_at IS NULL AND holder.id = ANY($1)`;
