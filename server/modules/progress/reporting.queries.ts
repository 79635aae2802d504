/**
 * What had come in by a moment, by unit, phase and form: the first version's time, which decides on time or
 * late, and the newest version. $1 campaign, $2 the moment, $3 one unit or null for all.
 */
export const RECEIVED_FORMS = `
  select distinct on (unit_id, phase_id, form)
         unit_id as "unitId", phase_id as "phaseId", form,
         id as "submissionId", kind as "newestKind", rows_taken as rows, rows_refused as refused,
         min(received_at) over (partition by unit_id, phase_id, form) as "firstReceivedAt"
  from submissions
  where campaign_id = $1 and received_at <= $2 and ($3::int is null or unit_id = $3)
  order by unit_id, phase_id, form, version desc`;
