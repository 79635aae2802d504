/** $1–$5 of each body: hash, content type, kept size, full size, packed bytes; $6 the moment. Each is stored once. */
export const INSERT_EVIDENCE = `
  insert into evidence (sha256, content_type, size, full_size, packed_size, gzipped_body, stored_at)
  select e.sha256, e.content_type, e.size, e.full_size, octet_length(e.gzipped_body), e.gzipped_body, $6
  from unnest($1::text[], $2::text[], $3::int[], $4::int[], $5::bytea[])
    as e(sha256, content_type, size, full_size, gzipped_body)
  on conflict (sha256) do nothing`;

/**
 * $1 hashes: holds their rows until the transaction ends, so that no job deletes a body that a new proof is about
 * to name. In one order for everybody.
 */
export const HOLD_EVIDENCE = `
  select sha256, gzipped_body is null as "isDeleted" from evidence
  where sha256 = any($1::text[]) order by sha256 for key share`;

/** $1 hashes, $2 packed bodies, $3 the moment: bodies that had been deleted and have come again. */
export const RESTORE_EVIDENCE = `
  update evidence e set gzipped_body = x.gzipped_body, stored_at = $3, deleted_at = null
  from unnest($1::text[], $2::bytea[]) as x(sha256, gzipped_body)
  where e.sha256 = x.sha256 and e.gzipped_body is null`;

/** $1 JSON rows. */
export const INSERT_PROOFS = `
  insert into proofs (check_id, account_id, at, surface, outcome, status, final_url, detail, fragment,
    parser_version, asked_uid, reading, evidence_sha256)
  select "checkId", "accountId", at, surface, outcome, status, "finalUrl", detail, fragment, "parserVersion",
    "askedUid", nullif(reading, 'null'), "evidenceSha256"
  from jsonb_to_recordset($1::jsonb) as x("checkId" bigint, "accountId" int, at timestamptz, surface text,
    outcome text, status int, "finalUrl" text, detail text, fragment text, "parserVersion" text,
    "askedUid" text, reading jsonb, "evidenceSha256" text)`;

/** $1 check, $2 unit or null: the stored body of a check; its columns are null when none was kept. */
export const BODY_OF_CHECK = `
  select p.evidence_sha256 as sha256, e.content_type as "contentType", e.gzipped_body as "gzippedBody",
    e.deleted_at as "deletedAt"
  from proofs p
  join accounts a on a.id = p.account_id
  left join evidence e on e.sha256 = p.evidence_sha256
  where p.check_id = $1 and ($2::int is null or a.unit_id = $2)`;
