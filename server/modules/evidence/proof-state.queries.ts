/**
 * Does the proof `p` stand for what is known of its account now? The newest, the newest that was read, the one that
 * began the last stretch of verification, and those of open disagreements: their bodies are never deleted.
 */
export const IS_CURRENT = `(
  p.check_id = (select n.check_id from proofs n where n.account_id = p.account_id
    order by n.at desc, n.check_id desc limit 1)
  or p.check_id = (select n.check_id from proofs n where n.account_id = p.account_id and n.outcome = 'read'
    order by n.at desc, n.check_id desc limit 1)
  or p.check_id = (select v.check_id from verifications v where v.account_id = p.account_id
    order by v.from_at desc, v.id desc limit 1)
  or exists (select from discrepancies d
    where d.account_id = p.account_id and d.check_id = p.check_id and d.closed_at is null)
)`;

/** Nothing of the last days needs the body `e`, and nothing of now. $1 and $2: changes and failures before these go. */
const IS_OVER = `
  not exists (select from proofs p where p.evidence_sha256 = e.sha256 and p.at >= least($1::timestamptz, $2::timestamptz)
    and p.at >= case when p.outcome = 'read' then $1::timestamptz else $2::timestamptz end)
  and not exists (select from proofs p where p.evidence_sha256 = e.sha256 and ${IS_CURRENT})`;

/** $1, $2 as in IS_OVER, $3 after this hash, $4 how many: bodies whose time is over. */
export const BODIES_OVER = `
  select e.sha256 from evidence e
  where e.sha256 > $3 and e.gzipped_body is not null and ${IS_OVER}
  order by e.sha256 limit $4`;

/** $1 hashes: locks them against new proofs; those that a proof is being kept of just now are left out. */
export const LOCK_BODIES = `
  select sha256 from evidence where sha256 = any($1::text[]) order by sha256 for update skip locked`;

/** $1, $2 as in IS_OVER, $3 locked hashes, $4 the moment. Looked at anew: a proof may have come since they were found. */
export const DELETE_BODIES = `
  update evidence e set gzipped_body = null, deleted_at = $4
  where e.sha256 = any($3::text[]) and e.gzipped_body is not null and ${IS_OVER}
  returning e.packed_size as "packedSize"`;

/** $1 hashes: of what no proof names any more, not even the name stays. */
export const DELETE_UNNAMED = `
  delete from evidence e
  where e.sha256 = any($1::text[]) and not exists (select from proofs p where p.evidence_sha256 = e.sha256)`;

/** What is kept at the moment, and what was deleted. */
export const EVIDENCE_STOCK = `
  select count(*) filter (where gzipped_body is not null)::int as bodies,
    coalesce(sum(packed_size) filter (where gzipped_body is not null), 0)::float8 as "packedBytes",
    min(stored_at) filter (where gzipped_body is not null) as "oldestAt",
    count(*) filter (where gzipped_body is null)::int as deleted,
    max(deleted_at) as "lastDeletedAt"
  from evidence`;
