/**
 * Everything that had been handed in by a moment, oldest first: the versions, and the sheets of which no row can be
 * taken as they stand now, unless somebody cancelled them, as long as their files are kept. $1 campaign, $2 the
 * moment, $3 one unit or null for all.
 */
export const RECEIVED_VERSIONS = `
  select unit_id as "unitId", phase_id as "phaseId", form, id as "submissionId", kind,
         rows_taken as "rowsTaken", rows_refused as "rowsRefused", received_at as "receivedAt", version
  from submissions
  where campaign_id = $1 and received_at <= $2 and ($3::int is null or unit_id = $3)
  union all
  select sheets.unit_id, sheets.phase_id, sheets.form, null, 'file',
         0, (sheets.counts ->> 'rows')::int, files.received_at, null
  from intake_sheets sheets
  join intake_files files on files.id = sheets.file_id
  join intakes on intakes.id = files.intake_id
  where intakes.campaign_id = $1 and intakes.state <> 'cancelled'
    and files.state = 'checked' and files.received_at <= $2
    and ($3::int is null or sheets.unit_id = $3)
    and sheets.selected and sheets.unit_id is not null and sheets.phase_id is not null and sheets.form is not null
    and coalesce(sheets.result -> 'problems', sheets.problems) @> '[{"code": "SHEET.NO_ROW_TAKEN"}]'
  order by "unitId", "phaseId", form, version nulls first, "receivedAt"`;
