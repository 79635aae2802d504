import { JUDGED, VERIFIED_CLAIMS } from './claim-verdicts.queries';
import { STANDINGS } from './standings.queries';

/**
 * Holders that the ranking counts (organizations above branch level, cadres) and that are due but not confirmed,
 * by what is in the way, with their claims "verified" and how many of these could be judged. `misnamed` are
 * cadres with a verification that does not show their name; they are in another gap too. Parameters: STANDINGS.
 */
export const COUNT_GAPS = `
  with ${STANDINGS},
  wanting as (
    select s.state,
           s.category = 'cadre' and exists (
             select from verifications v
             where v.holder_id = s.holder_id and not v.counts
               and v.from_at <= $2 and (v.to_at is null or v.to_at > $2)) as misnamed,
           c.claims, c.checked
    from standings s
    cross join lateral (
      select count(*) as claims, count(*) filter (where ${JUDGED}) as checked
      from ${VERIFIED_CLAIMS} and c.holder_id = s.holder_id) c
    where s.due and not s.confirmed and (s.scope = 'above-branch' or s.category = 'cadre')
  )
  select gap, count(*)::int as holders, sum(claims)::int as claims, sum(checked)::int as "claimsChecked"
  from (
    select state as gap, claims, checked from wanting
    union all
    select 'misnamed', claims, checked from wanting where misnamed
  ) gaps
  group by gap`;
