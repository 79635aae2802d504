/**
 * $1 campaign, $2 unit or null, $3 JSON rows {name, nameKey}, $4 moment. A question that nobody asked any more, or that
 * was answered and yet is not known, is open again; a dismissed one stays dismissed.
 */
export const ASK = `
  INSERT INTO name_questions (campaign_id, unit_id, name, name_key, state, first_seen_at, last_seen_at)
  SELECT $1, $2, name, "nameKey", 'open', $4, $4
  FROM jsonb_to_recordset($3::jsonb) AS given(name text, "nameKey" text)
  ON CONFLICT (campaign_id, unit_id, name_key) DO UPDATE SET
    last_seen_at = EXCLUDED.last_seen_at,
    state = CASE WHEN name_questions.state = 'dismissed' THEN 'dismissed' ELSE 'open' END,
    organization_id = NULL,
    settled_by_id = CASE WHEN name_questions.state = 'dismissed' THEN name_questions.settled_by_id END,
    settled_at = CASE WHEN name_questions.state = 'dismissed' THEN name_questions.settled_at END
  RETURNING id, name_key AS "nameKey"`;

/** $1 JSON rows {questionId, rows}, $2 phase, $3 form, $4 list. */
export const PLACE = `
  INSERT INTO name_question_places (question_id, phase_id, form, baseline_list_id, rows)
  SELECT "questionId", $2, $3, $4, rows FROM jsonb_to_recordset($1::jsonb) AS given("questionId" int, rows int)
  ON CONFLICT (question_id, phase_id, form, baseline_list_id) DO UPDATE SET rows = EXCLUDED.rows`;

/** $1 campaign, $2 unit, $3 phase, $4 form, $5 list, $6 questions that still stand there. */
export const LEAVE_PLACE = `
  DELETE FROM name_question_places place USING name_questions question
  WHERE question.id = place.question_id AND question.campaign_id = $1
    AND ($5::int IS NOT NULL OR question.unit_id IS NOT DISTINCT FROM $2)
    AND place.phase_id IS NOT DISTINCT FROM $3 AND place.form IS NOT DISTINCT FROM $4
    AND place.baseline_list_id IS NOT DISTINCT FROM $5 AND place.question_id <> ALL($6)`;

/** $1 campaign: open questions that stand nowhere any more are gone. */
export const CLOSE_GONE = `
  UPDATE name_questions question SET state = 'gone'
  WHERE campaign_id = $1 AND state = 'open'
    AND NOT EXISTS (SELECT FROM name_question_places place WHERE place.question_id = question.id)`;

const COLUMNS = `
  question.id, question.unit_id AS "unitId", unit.name AS "unitName", question.name, question.name_key AS "nameKey",
  question.first_seen_at AS "firstSeenAt", question.last_seen_at AS "lastSeenAt", question.state, question.reason,
  (SELECT coalesce(sum(rows), 0)::int FROM name_question_places place
   WHERE place.question_id = question.id) AS rows,
  question.campaign_id AS "campaignId", question.organization_id AS "organizationId",
  organization.name AS "organizationName", author.display_name AS "settledBy", question.settled_at AS "settledAt"`;

const JOINED = `
  name_questions question
  LEFT JOIN units unit ON unit.id = question.unit_id
  LEFT JOIN organizations organization ON organization.id = question.organization_id
  LEFT JOIN users author ON author.id = question.settled_by_id`;

const FILTERED = `
  WHERE question.campaign_id = $1 AND ($2::text IS NULL OR question.state = $2)
    AND ($3::int IS NULL OR question.unit_id = $3)`;

/** $1 campaign, $2 state, $3 unit, $4 limit, $5 offset. Those with most rows first. */
export const LIST_QUESTIONS = `
  SELECT ${COLUMNS} FROM ${JOINED} ${FILTERED}
  ORDER BY rows DESC, question.last_seen_at DESC, question.id LIMIT $4 OFFSET $5`;

export const COUNT_QUESTIONS = `SELECT count(*)::int AS total FROM name_questions question ${FILTERED}`;

/** $1 question. */
export const ONE_QUESTION = `SELECT ${COLUMNS} FROM ${JOINED} WHERE question.id = $1`;
