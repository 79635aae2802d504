/** $1 and $2 as below: from (inclusive) to now; $3 an hour and $4 five minutes ago. Hours are whole ones of the clock. */
export const TALLIES_BY_HOUR = `
  select platform, surface, parser_version as "parserVersion", outcome, date_trunc('hour', at) as "hour",
    sum(count)::int as count,
    coalesce(sum(count) filter (where at > $3), 0)::int as "lastHour",
    coalesce(sum(count) filter (where at > $4), 0)::int as "lastMinutes"
  from check_tallies where at >= $1 and at <= $2
  group by 1, 2, 3, 4, 5`;

/** Everything ever counted. */
export const TALLIES_OF_ALL_TIME = `
  select platform, surface, parser_version as "parserVersion", outcome, sum(count)::float8 as count
  from check_tallies group by 1, 2, 3, 4`;

/**
 * $1 a moment: what was counted by the minute before it becomes one row a day in Shanghai. Rows that another
 * worker is just putting together are left to it.
 */
export const CONDENSE_TALLIES = `
  with old as (
    delete from check_tallies where id in (
      select id from check_tallies
      where at < $1 and at <> date_trunc('day', at, 'Asia/Shanghai')
      for update skip locked)
    returning at, platform, surface, parser_version, outcome, count
  )
  insert into check_tallies (at, platform, surface, parser_version, outcome, count)
  select date_trunc('day', at, 'Asia/Shanghai'), platform, surface, parser_version, outcome, sum(count)
  from old group by 1, 2, 3, 4, 5`;
