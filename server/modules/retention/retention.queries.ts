/** $1 names of tables: what each takes with its partitions; rows as last counted by the database. */
export const TABLE_SIZES = `
  select name,
    coalesce(sum(greatest(c.reltuples, 0)) filter (where c.relkind = 'r'), 0)::float8 as rows,
    coalesce(sum(pg_total_relation_size(c.oid)) filter (where c.relkind = 'r'), 0)::float8 as bytes,
    coalesce(sum(pg_indexes_size(c.oid)) filter (where c.relkind = 'r'), 0)::float8 as "indexBytes"
  from unnest($1::text[]) with ordinality as wanted(name, place)
  cross join lateral (select name::regclass as relid
    union select relid from pg_partition_tree(name::regclass)) part
  join pg_class c on c.oid = part.relid
  group by name, place order by place`;

/** Months of which visits or numbers are or were stored, newest first. */
export const STORED_MONTHS = `
  with stored as (
    select to_date(substring(child.relname from '(\\d{4}_\\d{2})$'), 'YYYY_MM') as month
    from pg_inherits join pg_class child on child.oid = inhrelid
    where inhparent = 'checks'::regclass and child.relname ~ '_\\d{4}_\\d{2}$'
    union
    select month from storage_months
  )
  select to_char(stored.month, 'YYYY-MM') as month, rolled_up_at as "rolledUpAt", thinned_at as "thinnedAt",
    dropped_at as "droppedAt"
  from stored left join storage_months s on s.month = stored.month
  order by stored.month desc limit 240`;
