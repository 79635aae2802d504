/**
 * $1 host, $2 slots wished, $3 seconds between slots, $4 horizon in seconds. Slots may lie ahead, but never
 * further than the horizon; a stopped host gives none.
 */
export const TAKE_SLOTS = `
  with gate as (
    select host, greatest(next_free_at, clock_timestamp()) as first_at, clock_timestamp() as asked_at
    from host_gates where host = $1 and stopped_until is null
    for update
  ), grant_ as (
    select host, first_at, asked_at,
      least($2::int, 1 + floor(($4::float8 - extract(epoch from first_at - asked_at)) / $3::float8)::int) as slots
    from gate
  )
  update host_gates g
  set next_free_at = grant_.first_at + make_interval(secs => grant_.slots * $3::float8)
  from grant_
  where g.host = grant_.host and grant_.slots > 0
  returning grant_.slots, g.next_free_at::text as "takenUntil",
    greatest(0, extract(epoch from grant_.first_at - grant_.asked_at) * 1000)::float8 as "waitMs"`;

/** Gives the last slots of a taking back, unless somebody has taken later ones since. */
export const GIVE_BACK = `
  update host_gates set next_free_at = next_free_at - make_interval(secs => $2::float8)
  where host = $1 and next_free_at = $3::timestamptz`;

export const ENSURE_GATE = `
  insert into host_gates (host, next_free_at) values ($1, clock_timestamp()) on conflict do nothing`;

export const READ_GATE = `
  select stopped_until as "stoppedUntil", stop_level as "stopLevel", stop_reason as "stopReason",
    coalesce(stopped_until > clock_timestamp(), false) as "isStopped"
  from host_gates where host = $1`;

export const STOP_HOST = `
  update host_gates
  set stop_level = $2, stop_reason = $3,
    stopped_until = greatest(stopped_until, clock_timestamp() + make_interval(secs => $4::float8))
  where host = $1`;

/** One runner alone wins the right to probe; a probe that never ends keeps the host stopped five minutes more. */
export const CLAIM_PROBE = `
  update host_gates set stopped_until = clock_timestamp() + interval '5 minutes'
  where host = $1 and stopped_until <= clock_timestamp()
  returning host`;

/** On trial: open again, but the level is remembered until an ordinary page was read. */
export const OPEN_ON_TRIAL = `update host_gates set stopped_until = null where host = $1`;

export const END_TRIAL = `
  update host_gates set stop_level = 0, stop_reason = null
  where host = $1 and stop_level > 0 and stopped_until is null`;

export const LIST_GATES = `
  select host, stopped_until as "stoppedUntil", stop_level as "stopLevel", stop_reason as "stopReason"
  from host_gates order by host`;
