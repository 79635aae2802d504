import type { IntakeDto } from './intake.dto';

export type ListedIntake = Omit<IntakeDto, 'createdAt' | 'closedAt'> & {
  createdAt: Date;
  closedAt: Date | null;
};

/** Of one unit ($1), in one state ($2), or one alone ($3); null: any. Counts are of the files not taken out again. */
export const LIST_INTAKES = `
  SELECT intake.id, intake.campaign_id AS "campaignId", intake.source, intake.state,
         intake.blank_cells AS "blankCells", intake.created_at AS "createdAt",
         author.display_name AS "createdBy", intake.closed_at AS "closedAt",
         files.files, files.done AS "filesDone", coalesce(sheets.rows, 0)::int AS rows,
         (files.errors + coalesce(sheets.errors, 0))::int AS errors
  FROM intakes intake
  LEFT JOIN users author ON author.id = intake.created_by_id
  CROSS JOIN LATERAL (
    SELECT count(*)::int AS files,
           count(*) FILTER (WHERE state IN ('checked', 'refused'))::int AS done,
           coalesce(sum(jsonb_array_length(jsonb_path_query_array(problems, '$[*] ? (@.severity == "error")'))), 0)
             AS errors
    FROM intake_files WHERE intake_id = intake.id AND state <> 'cancelled') files
  CROSS JOIN LATERAL (
    SELECT sum((sheet.counts->>'rows')::int) AS rows, sum((sheet.counts->>'errors')::int) AS errors
    FROM intake_sheets sheet JOIN intake_files file ON file.id = sheet.file_id
    WHERE file.intake_id = intake.id AND file.state <> 'cancelled') sheets
  WHERE ($1::int IS NULL OR intake.unit_id = $1) AND ($2::text IS NULL OR intake.state = $2)
    AND ($3::int IS NULL OR intake.id = $3)
  ORDER BY intake.created_at DESC, intake.id DESC
  LIMIT $4 OFFSET $5`;

export const COUNT_INTAKES = `
  SELECT count(*)::int AS total FROM intakes
  WHERE ($1::int IS NULL OR unit_id = $1) AND ($2::text IS NULL OR state = $2)`;

/** Units and phases that the sheets of an intake belong to, with the forms of each. */
export const REPORTED_FORMS = `
  SELECT sheet.unit_id AS "unitId", unit.name AS "unitName", phase.due_forms AS "dueForms",
         array_agg(DISTINCT sheet.form) FILTER (WHERE sheet.form IS NOT NULL) AS "inIntake",
         array(SELECT form FROM submissions
               WHERE unit_id = sheet.unit_id AND phase_id = phase.id AND is_current) AS "handedIn"
  FROM intake_sheets sheet
  JOIN intake_files file ON file.id = sheet.file_id
  JOIN units unit ON unit.id = sheet.unit_id
  JOIN phases phase ON phase.id = sheet.phase_id
  WHERE file.intake_id = $1 AND file.state <> 'cancelled'
  GROUP BY sheet.unit_id, unit.name, phase.id
  ORDER BY unit.name, phase.ordinal`;
