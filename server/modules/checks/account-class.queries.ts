/** The rules of domain/check-class.ts in SQL, over a row of `accounts`; a test holds the two together. */
const NOT_OUR_PAGE = `coalesce(last_outcome in ('hidden', 'frozen', 'identity-mismatch'), false)`;
const IS_CONFIRMING = `(unverified_seen_at is not null or absent_seen_at is not null)`;
const IS_PENDING = `(claimed_state = 'verified' and verified is not true)`;

/** The class as its name. */
export const CHECK_CLASS = `case
  when presence <> 'present' then 'absent'
  when ${IS_CONFIRMING} then 'pending'
  when ${NOT_OUR_PAGE} then 'unreadable'
  when ${IS_PENDING} then 'pending'
  when last_read_at is null then 'never'
  when verified then 'verified' else 'unverified' end`;

/**
 * The tier of the queue as its place in QUEUE_TIERS. The index of what is due is over this very expression: a
 * change here needs another index.
 */
export const QUEUE_TIER = `(case
  when asked_at is not null then 0
  when presence <> 'present' then 3
  when ${IS_CONFIRMING} then 0
  when ${NOT_OUR_PAGE} then 3
  when ${IS_PENDING} then 1
  when last_read_at is null then 2
  else 3 end)`;
