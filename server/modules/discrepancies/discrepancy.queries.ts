/** $1 JSON rows. A kind that is open already stays open since when it was; only what it says is brought up to date. */
export const OPEN_DISCREPANCIES = `
  with wanted as (
    select * from jsonb_to_recordset($1::jsonb) as x("campaignId" int, "unitId" int, "holderId" int,
      "accountId" int, kind text, claimed text, seen text, "checkId" bigint, at timestamptz)
  ), mended as (
    update discrepancies d
    set claimed = w.claimed, seen = w.seen, check_id = coalesce(w."checkId", d.check_id), unit_id = w."unitId"
    from wanted w
    where d.closed_at is null and d.holder_id = w."holderId" and d.kind = w.kind
      and d.account_id is not distinct from w."accountId"
      and (d.claimed, d.seen, d.unit_id) is distinct from (w.claimed, w.seen, w."unitId")
  )
  insert into discrepancies (campaign_id, unit_id, holder_id, account_id, kind, claimed, seen, check_id, opened_at)
  select "campaignId", "unitId", "holderId", "accountId", kind, claimed, seen, "checkId", at
  from wanted w
  where not exists (select from discrepancies d where d.closed_at is null and d.holder_id = w."holderId"
    and d.kind = w.kind and d.account_id is not distinct from w."accountId")
  on conflict (holder_id, account_id, kind) where closed_at is null do nothing`;

/** $1 JSON rows { holderId, accountId, kind }, $2 moment. */
export const SETTLE_DISCREPANCIES = `
  update discrepancies d set closed_at = $2
  from jsonb_to_recordset($1::jsonb) as x("holderId" int, "accountId" int, kind text)
  where d.closed_at is null and d.holder_id = x."holderId" and d.kind = x.kind
    and d.account_id is not distinct from x."accountId"`;

/** $1 moment: what no longer disagrees because the form has changed, page or no page. */
export const SETTLE_BY_FORMS = `
  update discrepancies d set closed_at = $1
  from accounts a
  where d.closed_at is null and d.account_id = a.id and d.kind <> all('{account-conflict,state-conflict}')
    and (a.claimed_state is null or a.holder_id <> d.holder_id
      or (d.kind = 'verified-not-claimed' and a.claimed_state <> 'unverified')
      or (d.kind in ('claimed-not-verified', 'verification-lost') and a.claimed_state <> 'verified'))`;

/** $1 moment, $2 days, $3 turns: unsteady pages that have been quiet since, whether or not they could be read. */
export const SETTLE_QUIET = `
  update discrepancies d set closed_at = $1
  from accounts a
  where d.closed_at is null and d.kind = 'flapping' and d.account_id = a.id
    and (select count(*) from unnest(a.verification_turns) as turn
         where turn > $1::timestamptz - make_interval(days => $2)) < $3`;

const FILTERED = `
  from discrepancies d
  join units u on u.id = d.unit_id
  join holders h on h.id = d.holder_id
  left join accounts a on a.id = d.account_id
  where d.campaign_id = $1
    and ($2::int is null or d.unit_id = $2)
    and ($3::text is null or d.kind = $3)
    and ($4::boolean is null or (d.closed_at is null) = $4)
    and ($5::text is null or h.name ilike $5 or a.nickname ilike $5 or a.uid ilike $5)`;

const COLUMNS = `
  d.id, d.kind, d.unit_id as "unitId", u.name as "unitName", d.holder_id as "holderId", h.name as "holderName",
  h.category, d.account_id as "accountId", a.platform, a.nickname, d.claimed, d.seen,
  d.opened_at as "openedAt", d.closed_at as "closedAt", d.check_id as "checkId",
  exists (select from proofs p where p.check_id = d.check_id) as "hasProof"`;

/** $1 campaign, $2 unit, $3 kind, $4 open, $5 pattern, $6 limit, $7 offset. Newest first. */
export const LIST_DISCREPANCIES = `
  select ${COLUMNS} ${FILTERED} order by d.opened_at desc, d.id desc limit $6 offset $7`;

export const COUNT_DISCREPANCIES = `select count(*)::int as total ${FILTERED}`;

/** $1 campaign, $2 unit or null: open ones by kind. */
export const COUNT_BY_KIND = `
  select kind, count(*)::int as count from discrepancies
  where campaign_id = $1 and closed_at is null and ($2::int is null or unit_id = $2)
  group by kind order by count desc, kind`;

/** $1 account: open ones first, then the newest closed. */
export const DISCREPANCIES_OF_ACCOUNT = `
  select ${COLUMNS}
  from discrepancies d
  join units u on u.id = d.unit_id
  join holders h on h.id = d.holder_id
  left join accounts a on a.id = d.account_id
  where d.account_id = $1
  order by (d.closed_at is null) desc, d.opened_at desc, d.id desc limit 50`;

/** $1 account ids: what is known of them now, for disagreeing with a changed form. */
export const KNOWN_OF_ACCOUNTS = `
  select a.id as "accountId", a.campaign_id as "campaignId", a.unit_id as "unitId", a.holder_id as "holderId",
    a.claimed_state as "claimedState", a.verified, a.counts, a.presence, a.reason, h.category,
    h.name as "holderName", a.last_outcome as "lastOutcome",
    exists (select from verifications v
      where v.account_id = a.id and v.holder_id = a.holder_id) as "everVerified",
    array(select d.kind from discrepancies d
      where d.holder_id = a.holder_id and d.account_id = a.id and d.closed_at is null) as "openKinds"
  from accounts a join holders h on h.id = a.holder_id
  where a.id = any($1::int[])`;
