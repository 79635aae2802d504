/** The account nobody else changes until the transaction ends. $1 account, $2 its unit (null: any). */
export const LOCK_ACCOUNT = `
  select a.id, a.campaign_id as "campaignId", a.platform, a.uid, c.manual_needs_second as "needsSecond"
  from accounts a join campaigns c on c.id = a.campaign_id
  where a.id = $1 and ($2::int is null or a.unit_id = $2)
  for no key update of a`;

/** $1 account, $2 moment: has the page told anything since, be it that there is none? */
export const TOLD_SINCE = `
  select from accounts a where a.id = $1 and (a.last_read_at >= $2 or exists (
    select from checks k
    where k.account_id = a.id and k.at >= $2 and k.outcome in ('gone', 'banned', 'closed')))`;

const COLUMNS = `
  r.id, r.state, r.looked_at as "lookedAt", r.address, r.found, r.words, r.verified,
  r.verified_kind as "verifiedKind", r.reason, r.nickname, r.followers, r.followers_step as "followersStep",
  r.following, r.following_step as "followingStep", r.posts, r.posts_step as "postsStep",
  r.last_post_at as "lastPostAt", r.recorded_at as "recordedAt", r.recorded_by_id as "recordedById",
  author.display_name as "recordedBy", author.role = 'unit' as "byUnit", r.decided_at as "decidedAt",
  decider.display_name as "decidedBy", r.refusal, r.check_id as "checkId",
  json_build_object('id', a.id, 'platform', a.platform, 'uid', a.uid, 'nickname', a.nickname,
    'holderName', h.name, 'unitId', u.id, 'unitName', u.name, 'verified', a.verified, 'reason', a.reason,
    'followers', a.followers) as account,
  (select coalesce(json_agg(json_build_object('ordinal', p.ordinal, 'contentType', m.content_type,
      'size', m.size) order by p.ordinal), '[]')
    from manual_reading_pictures p join manual_pictures m on m.sha256 = p.sha256
    where p.reading_id = r.id) as pictures`;

const SEEN = `
  from manual_readings r
  join accounts a on a.id = r.account_id
  join holders h on h.id = a.holder_id
  join units u on u.id = a.unit_id
  join users author on author.id = r.recorded_by_id
  left join users decider on decider.id = r.decided_by_id`;

/** $1 campaign, $2 unit, $3 account, $4 state (null: any). */
const FILTER = `
  where r.campaign_id = $1 and ($2::int is null or a.unit_id = $2) and ($3::int is null or a.id = $3)
    and ($4::text is null or r.state = $4)`;

/** The newest first; $5 how many, $6 after how many. */
export const LIST_READINGS = `select ${COLUMNS} ${SEEN} ${FILTER}
  order by r.recorded_at desc, r.id desc limit $5 offset $6`;

export const COUNT_READINGS = `
  select count(*)::int as total from manual_readings r join accounts a on a.id = r.account_id ${FILTER}`;

/** $1 reading, $2 unit (null: any). */
export const ONE_READING = `select ${COLUMNS} ${SEEN} where r.id = $1 and ($2::int is null or a.unit_id = $2)`;

/** $1 reading, $2 ordinal, $3 unit (null: any). */
export const ONE_PICTURE = `
  select m.content_type as "contentType", m.bytes
  from manual_reading_pictures p
  join manual_pictures m on m.sha256 = p.sha256
  join manual_readings r on r.id = p.reading_id
  join accounts a on a.id = r.account_id
  where p.reading_id = $1 and p.ordinal = $2 and ($3::int is null or a.unit_id = $3)`;

/** $1 sha256s, $2 types, $3 sizes, $4 bytes, $5 now: each once, however often it comes. */
export const STORE_PICTURES = `
  insert into manual_pictures (sha256, content_type, size, bytes, stored_at)
  select distinct on (p.sha256) p.sha256, p.content_type, p.size, p.bytes, $5::timestamptz
  from unnest($1::text[], $2::text[], $3::int[], $4::bytea[]) as p(sha256, content_type, size, bytes)
  order by p.sha256
  on conflict (sha256) do nothing`;

/** $1 reading, $2 sha256s in the order given. */
export const ATTACH_PICTURES = `
  insert into manual_reading_pictures (reading_id, ordinal, sha256)
  select $1, p.ordinal, p.sha256 from unnest($2::text[]) with ordinality as p(sha256, ordinal)`;
