/**
 * Is the account `a` verified in the name of the claim's holder at the moment $2, and could a visit judge it by then at all?
 * `verdictAt` of `domain/accuracy.ts` in SQL. What is kept of the account now answers most cases at once.
 */
export const CONFIRMED = `
  exists (select from verifications v
          where v.account_id = a.id and v.holder_id = c.holder_id and v.counts and v.from_at <= $2 and (v.to_at is null or v.to_at > $2))`;

export const JUDGED = `
  case when a.last_read_at <= $2 then true
       when a.last_read_at is null and a.presence = 'present' then false
       else exists (select from checks k where k.account_id = a.id and k.outcome = 'read' and k.at <= $2)
         or (select max(k.at) - min(k.at) >= interval '24 hours' from checks k
             where k.account_id = a.id and k.at <= $2 and k.outcome in ('gone', 'banned', 'closed')) is true
  end`;

/** The claims "verified" that stand at $2, with their accounts. */
export const VERIFIED_CLAIMS = `
  claims c join accounts a on a.id = c.account_id
  where c.state = 'verified' and c.from_at <= $2 and (c.to_at is null or c.to_at > $2)`;

/**
 * Claims "verified" by unit, judged: $1 campaign, $2 the moment. Claims that no visit could judge yet are in
 * neither number.
 */
export const COUNT_CLAIMS = `
  select unit_id as "unitId",
         count(*) filter (where confirmed or judged)::int as "claimsChecked",
         count(*) filter (where confirmed)::int as "claimsConfirmed"
  from (select c.unit_id, ${CONFIRMED} as confirmed, ${JUDGED} as judged
        from ${VERIFIED_CLAIMS} and c.campaign_id = $1) verdicts
  group by unit_id`;
