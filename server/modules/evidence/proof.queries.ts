import { IS_CURRENT } from './proof-state.queries';

const COLUMNS = `
  p.check_id as "checkId", p.account_id as "accountId", p.at, p.surface, p.outcome, p.status,
  p.final_url as "finalUrl", p.detail, p.fragment, p.parser_version as "parserVersion", p.reading,
  p.evidence_sha256 as sha256, e.content_type as "contentType", e.size, e.full_size as "fullSize",
  e.packed_size as "packedSize", e.gzipped_body as "gzippedBody", e.deleted_at as "deletedAt",
  ${IS_CURRENT} as "isCurrent"`;

const FROM = `from proofs p left join evidence e on e.sha256 = p.evidence_sha256`;

/** $1 check, $2 unit or null: a proof, and whose it is. */
export const PROOF_OF_CHECK = `
  select ${COLUMNS}, a.platform, a.uid, a.nickname, h.name as "holderName", a.unit_id as "unitId",
    u.name as "unitName"
  ${FROM}
  join accounts a on a.id = p.account_id
  join holders h on h.id = a.holder_id
  join units u on u.id = a.unit_id
  where p.check_id = $1 and ($2::int is null or a.unit_id = $2)`;

/** $1 account, $2 moment, $3 check, $4 only readings: the proof before this one. */
export const PROOF_BEFORE = `
  select ${COLUMNS} ${FROM}
  where p.account_id = $1 and (p.at, p.check_id) < ($2, $3::bigint) and (not $4 or p.outcome = 'read')
  order by p.at desc, p.check_id desc limit 1`;

/** $1 account, $2 moment, $3 check: the checks before and after this one of which proof is kept. */
export const PROOFS_BESIDE = `
  select
    (select check_id from proofs where account_id = $1 and (at, check_id) < ($2, $3::bigint)
      order by at desc, check_id desc limit 1) as older,
    (select check_id from proofs where account_id = $1 and (at, check_id) > ($2, $3::bigint)
      order by at, check_id limit 1) as newer`;

/**
 * $1 moment and $2 check after which, $3 since and $4 until or null, $5 platform or null, $6 how many: proofs with
 * their bodies, oldest first.
 */
export const PROOFS_WITH_BODIES = `
  select p.check_id as "checkId", p.account_id as "accountId", a.platform, p.at, p.surface, p.outcome, p.status,
    p.final_url as "finalUrl", p.parser_version as "parserVersion", p.asked_uid as "askedUid", p.reading,
    e.content_type as "contentType", e.size < e.full_size as "isCut", e.gzipped_body as "gzippedBody"
  from proofs p
  join accounts a on a.id = p.account_id
  join evidence e on e.sha256 = p.evidence_sha256
  where (p.at, p.check_id) > ($1, $2::bigint)
    and ($3::timestamptz is null or p.at >= $3) and ($4::timestamptz is null or p.at < $4)
    and ($5::text is null or a.platform = $5)
    and e.gzipped_body is not null
  order by p.at, p.check_id limit $6`;
