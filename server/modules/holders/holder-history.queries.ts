/** The row's submission as HistorySourceDto has it, for `s` joined with its phase `p` and file `f`. */
const SOURCE = (row: string) => `
  json_build_object('submissionId', s.id, 'form', s.form, 'version', s.version, 'phaseName', p.name,
                    'fileName', f.name, 'row', ${row})`;

const SUBMISSION_PARTS = `
  join phases p on p.id = s.phase_id
  left join submitted_files f on f.id = s.file_id
  left join users u on u.id = s.received_by_id`;

const ACCOUNT = `json_build_object('id', a.id, 'platform', a.platform, 'nickname', a.nickname)`;

/** What the forms said of the holder $1, oldest first. */
export const STATEMENTS_OF_HOLDER = `
  select s.id as "submissionId", s.form, s.received_at as at, u.display_name as by, ${SOURCE('r."row"')} as source,
         case when a.id is not null then ${ACCOUNT} end as account,
         r."row", r.taken, r."values", r.sealed_contacts as "sealedContacts"
  from submission_rows r
  join submissions s on s.id = r.submission_id
  ${SUBMISSION_PARTS}
  left join accounts a on a.id = r.account_id
  where r.holder_id = $1
  order by s.received_at, s.id, r."row"`;

/** The newest submission by the claim's beginning whose form names the holder. */
const OPENING = `
  left join lateral (
    select ${SOURCE('r."row"')} as source, u.display_name as by
    from submissions s
    ${SUBMISSION_PARTS}
    join submission_rows r on r.submission_id = s.id and r.holder_id = c.holder_id
    where s.unit_id = c.unit_id and s.form = c.form and s.received_at <= c.from_at
    order by s.received_at desc, r.account_id is not distinct from c.account_id desc, s.id desc
    limit 1)`;

/**
 * The first submission after the last that vouched for the claim which no longer says it: a newer version without the
 * holder, or a form of another phase that names it.
 */
const CLOSING = `
  left join lateral (
    select ${SOURCE('r."row"')} as source, u.display_name as by
    from submissions vouching
    join submissions s on s.unit_id = c.unit_id and s.id > vouching.id
    ${SUBMISSION_PARTS}
    left join submission_rows r on r.submission_id = s.id and r.holder_id = c.holder_id
    where vouching.id = c.submission_id and c.to_at is not null and s.received_at <= c.to_at
      and case when s.form = c.form and s.phase_id = vouching.phase_id then r.id is null
               else r.id is not null and s.phase_id <> vouching.phase_id end
    order by s.id, r.account_id is not distinct from c.account_id desc
    limit 1)`;

/** The claims of the holder $1, each with what began it and what ended it. */
export const CLAIMS_OF_HOLDER = `
  select c.from_at as "fromAt", c.to_at as "toAt", c.state, c.form, list.name as list,
         case when a.id is not null then ${ACCOUNT} end as account,
         opened.source as "openedFrom", opened.by as "openedBy",
         closed.source as "closedFrom", closed.by as "closedBy"
  from claims c
  left join accounts a on a.id = c.account_id
  left join baseline_lists list on list.id = c.baseline_list_id
  ${OPENING} opened on true
  ${CLOSING} closed on true
  where c.holder_id = $1
  order by c.from_at, c.id`;

/** Accounts that claims named as the holder's, since when, and when another holder's claim took them over. */
export const ACCOUNTS_OF_HOLDER = `
  select ${ACCOUNT} as account, own.from_at as "fromAt",
         (select min(c.from_at) from claims c
          where c.account_id = a.id and c.holder_id <> $1 and c.from_at > own.last_at) as "passedAt"
  from (select account_id, min(from_at) as from_at, max(from_at) as last_at
        from claims where holder_id = $1 and account_id is not null group by account_id) own
  join accounts a on a.id = own.account_id
  order by own.from_at, a.id`;

export const VERIFICATIONS_OF_HOLDER = `
  select v.from_at as "fromAt", v.to_at as "toAt", v.counts, v.reason, ${ACCOUNT} as account
  from verifications v join accounts a on a.id = v.account_id
  where v.holder_id = $1
  order by v.from_at, v.id`;

export const DISCREPANCIES_OF_HOLDER = `
  select d.opened_at as "fromAt", d.closed_at as "toAt", d.kind, d.claimed, d.seen,
         case when a.id is not null then ${ACCOUNT} end as account
  from discrepancies d left join accounts a on a.id = d.account_id
  where d.holder_id = $1
  order by d.opened_at, d.id`;

/** Changes of the register that touched the holder $1 or its organization: merged, moved, renamed, undone. */
export const REGISTER_CHANGES_OF_HOLDER = `
  select change.at, change.summary, u.display_name as by
  from register_changes change left join users u on u.id = change.by_id
  where change.id in (
    select row.change_id from register_change_rows row
    where row.before is not null
      and ((row.table_name = 'holders' and row.row_id = $1)
        or (row.table_name = 'organizations'
            and row.row_id = (select organization_id from holders where id = $1))))
  order by change.at, change.id`;
