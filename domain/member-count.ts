import type { OrganizationLevel } from './organization';

/** Members an organization of a level has at least; a working committee has none of its own. */
const LEAST_MEMBERS: Partial<Record<OrganizationLevel, number>> = {
  branch: 3,
  'general-branch': 30,
  committee: 100,
};

/** The least number of members (团员数) usual for the level; null where the League sets none. Domain rules, section 3. */
export function leastMembersOf(level: OrganizationLevel): number | null {
  return LEAST_MEMBERS[level] ?? null;
}
