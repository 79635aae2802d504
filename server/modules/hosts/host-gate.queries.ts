/**
 * The pace is kept on the database's clock, which all workers share. Stops and days go by `$n`, the service's
 * simulated clock, where there is one; null in real life, then they too are on the database's clock.
 */
const day = (moment: string): string =>
  `(coalesce(${moment}::timestamptz, clock_timestamp()) at time zone 'Asia/Shanghai')::date`;

/**
 * $1 host, $2 slots wished, $3 seconds between slots (0 = no pace), $4 horizon in seconds, $5 requests a day at most
 * or null, $6 simulated moment or null. Slots may lie ahead, but never further than the horizon; a stopped host
 * gives none.
 */
export const TAKE_SLOTS = `
  with gate as (
    select host, greatest(next_free_at, clock_timestamp()) as first_at, clock_timestamp() as asked_at,
      ${day('$6')} as today, case when taken_on = ${day('$6')} then taken else 0 end as taken
    from host_gates where host = $1 and stopped_until is null
    for update
  ), grant_ as (
    select gate.*, least($2::int, $5::int - taken, case when $3::float8 > 0 then
        1 + floor(($4::float8 - extract(epoch from first_at - asked_at)) / $3::float8)::int end) as slots
    from gate
  )
  update host_gates g
  set next_free_at = case when $3::float8 > 0
      then grant_.first_at + make_interval(secs => grant_.slots * $3::float8) else g.next_free_at end,
    taken_on = grant_.today, taken = grant_.taken + grant_.slots
  from grant_
  where g.host = grant_.host and grant_.slots > 0
  returning grant_.slots, g.taken_on::text as "takenOn",
    case when $3::float8 > 0 then g.next_free_at::text end as "takenUntil",
    case when $3::float8 > 0
      then greatest(0, extract(epoch from grant_.first_at - grant_.asked_at) * 1000)::float8 else 0 end as "waitMs"`;

/**
 * $1 host, $2 pace in seconds. Lets one request through, at the moment of its sending, when the one before lies a pace
 * back and the host is not stopped.
 */
export const PASS = `
  update host_gates set last_asked_at = clock_timestamp()
  where host = $1 and stopped_until is null
    and (last_asked_at is null or last_asked_at <= clock_timestamp() - make_interval(secs => $2::float8))
  returning host`;

/** $1 host, $2 pace in seconds: until when the last request keeps the next one waiting, in ms. */
export const PASS_WAIT = `
  select greatest(0, extract(epoch from last_asked_at - clock_timestamp()) + $2::float8)::float8 * 1000 as "waitMs"
  from host_gates where host = $1`;

/**
 * $1 host, $2 slots, $3 seconds between them, $4 end and $5 day of the taking. Gives the last slots of a taking
 * back; the time of slots after which somebody has taken later ones is lost, the count is not.
 */
export const GIVE_BACK = `
  with gate as (
    select host, coalesce(next_free_at = $4::timestamptz, false) as is_last from host_gates where host = $1
    for update
  )
  update host_gates g set
    next_free_at = case when is_last
      then next_free_at - make_interval(secs => $2::int * $3::float8) else next_free_at end,
    taken = case when taken_on = $5::date then greatest(0, taken - $2::int) else taken end
  from gate where g.host = gate.host
  returning is_last as "isLast", next_free_at::text as "nextFreeAt"`;

export const ENSURE_GATE = `
  insert into host_gates (host, next_free_at) values ($1, clock_timestamp()) on conflict do nothing`;

/** $1 host, $2 simulated moment or null. */
export const READ_GATE = `
  select coalesce($2::timestamptz, clock_timestamp()) as now, stopped_until as "stoppedUntil",
    stop_level as "stopLevel", stop_reason as "stopReason",
    coalesce(stopped_until > coalesce($2::timestamptz, clock_timestamp()), false) as "isStopped",
    case when taken_on = ${day('$2')} then taken else 0 end as "takenToday"
  from host_gates where host = $1`;

/** $1 host, $2 level, $3 reason, $4 seconds, $5 simulated moment or null. */
export const STOP_HOST = `
  update host_gates
  set stop_level = $2, stop_reason = $3, stopped_until = greatest(stopped_until,
    coalesce($5::timestamptz, clock_timestamp()) + make_interval(secs => $4::float8))
  where host = $1`;

/**
 * $1 host, $2 simulated moment or null. One runner alone wins the right to probe; a probe that never ends keeps the
 * host stopped five minutes more.
 */
export const CLAIM_PROBE = `
  update host_gates
  set stopped_until = coalesce($2::timestamptz, clock_timestamp()) + interval '5 minutes',
    taken = case when taken_on = ${day('$2')} then taken else 0 end + 1, taken_on = ${day('$2')}
  where host = $1 and stopped_until <= coalesce($2::timestamptz, clock_timestamp())
  returning host`;

/**
 * $1 host, $2 seconds. On trial: open again after a pause of one pace, for the probe was a request; the level is
 * remembered until an ordinary page was read.
 */
export const OPEN_ON_TRIAL = `
  update host_gates set stopped_until = null,
    next_free_at = greatest(next_free_at, clock_timestamp() + make_interval(secs => $2::float8))
  where host = $1`;

export const END_TRIAL = `
  update host_gates set stop_level = 0, stop_reason = null
  where host = $1 and stop_level > 0 and stopped_until is null`;

/** $1 host, $2 simulated moment or null: the wait of a stop ends now; whoever comes next probes. */
export const END_WAIT = `
  update host_gates set stopped_until = coalesce($2::timestamptz, clock_timestamp())
  where host = $1 and stopped_until > coalesce($2::timestamptz, clock_timestamp())
  returning host`;

/** $1 simulated moment or null. */
export const LIST_GATES = `
  select host, stopped_until as "stoppedUntil", stop_level as "stopLevel", stop_reason as "stopReason",
    case when taken_on = ${day('$1')} then taken else 0 end as "takenToday"
  from host_gates order by host`;

/** $1 simulated moment or null. */
export const GATE_NOW = `select coalesce($1::timestamptz, clock_timestamp()) as now`;
