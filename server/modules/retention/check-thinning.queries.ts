/**
 * $1 accounts, $2 and $3 a month: deletes its uneventful visits. Uneventful is a visit that could read the page, as
 * the ones before and after it could, that no person recorded, and on which nothing rests: no run, no verification,
 * no disagreement, no proof. It goes only where the packed month holds its moment.
 */
export const THIN_CHECKS = `
  with history as (
    select id, account_id, at, outcome, evidence_sha256, recorded_by,
      lag(outcome) over visits as before, lead(outcome) over visits as after
    from checks where account_id = any($1::int[])
    window visits as (partition by account_id order by at, id)
  ), uneventful as (
    select h.account_id, h.at, h.id
    from history h
    join reading_months m on m.account_id = h.account_id
      and m.month = (date_trunc('month', h.at, 'Asia/Shanghai') at time zone 'Asia/Shanghai')::date
    where h.at >= $2 and h.at < $3 and (h.before, h.outcome, h.after) = ('read', 'read', 'read')
      and h.evidence_sha256 is null and h.recorded_by is null
      and packed_moment(m.month, h.at) = any(m.read_at || coalesce(m.earlier_read_at, '{}'))
      and not exists (select from snapshots s where s.account_id = h.account_id and s.check_id = h.id)
      and not exists (select from verifications v where v.account_id = h.account_id and v.check_id = h.id)
      and not exists (select from discrepancies d where d.account_id = h.account_id and d.check_id = h.id)
      and not exists (select from suspicious_counts c where c.account_id = h.account_id and c.check_id = h.id)
      and not exists (select from proofs p where p.check_id = h.id)
  )
  delete from checks k using uneventful u
  where k.account_id = u.account_id and k.at = u.at and k.id = u.id and k.at >= $2 and k.at < $3`;

/** $1 the month's first day, $2 the moment. */
export const NOTE_THINNED = `
  insert into storage_months (month, thinned_at) values ($1, $2)
  on conflict (month) do update set thinned_at = excluded.thinned_at`;

/**
 * What figures of the past rest on, when a month of visits goes: every visit that could not read the page, and of
 * those that could the first and the last of each streak. Of each the account, the moment and the outcome.
 */
export function bareVisits(partition: string): string[] {
  return [
    `create temporary table bare_visits on commit drop as
     select id, account_id, at, duration_ms, surface, outcome, parser_version
     from (select *, lag(outcome) over visits as before, lead(outcome) over visits as after
           from ${partition} window visits as (partition by account_id order by at, id)) history
     where (before, outcome, after) is distinct from ('read', 'read', 'read')`,
    `truncate ${partition}`,
    `insert into ${partition} (id, account_id, at, duration_ms, surface, outcome, parser_version)
     select id, account_id, at, duration_ms, surface, outcome, parser_version from bare_visits`,
  ];
}

/** $1 the month's first day, $2 the moment. */
export const NOTE_DROPPED = `
  insert into storage_months (month, dropped_at) values ($1, $2)
  on conflict (month) do update set dropped_at = excluded.dropped_at`;

/** Months that have been cleared so far before. */
export const MONTHS_CLEARED = `
  select to_char(month, 'YYYY-MM') as month, thinned_at is not null as thinned, dropped_at is not null as dropped
  from storage_months`;
