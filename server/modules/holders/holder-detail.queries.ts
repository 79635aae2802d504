import { ACCOUNTS } from './holder-list.queries';
import { STANDINGS } from './standings.queries';

/** One holder at the moment, with its accounts: the parameters of STANDINGS, $6 its id. */
export const ONE_HOLDER = `
  with ${STANDINGS},
  chosen as (
    select h.id as holder_id, h.category, h.name, h.details, h.sealed_contacts is not null as has_contacts,
           h.unit_id, u.name as unit_name, o.name as organization_name,
           case h.category when 'organization' then o.level end as level,
           case when s.due then s.state end as state
    from holders h
    join units u on u.id = h.unit_id
    join organizations o on o.id = h.organization_id
    left join standings s on s.holder_id = h.id
    where h.id = $6
  )
  select c.holder_id as id, c.category, c.name, c.unit_id as "unitId", c.unit_name as "unitName",
         c.organization_name as "organizationName", c.level, c.state, c.details,
         c.has_contacts as "hasContacts", a.accounts
  from chosen c cross join lateral (${ACCOUNTS}) a`;
