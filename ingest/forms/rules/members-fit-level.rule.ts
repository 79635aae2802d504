import { leastMembersOf } from '../../../domain/member-count';
import type { OrganizationLevel } from '../../../domain/organization';
import { levelLabel } from '../fields/level-choices';
import type { RowRule } from './row-rule';

/** A hint when 团员数 is below what the organization's level usually has. */
export const membersFitLevel: RowRule = ({ level, memberCount }) => {
  if (typeof memberCount !== 'number' || level == null) return [];
  const least = leastMembersOf(level as OrganizationLevel);
  if (least === null || memberCount >= least) return [];
  const facts = { members: memberCount, least, level: levelLabel(level as OrganizationLevel) };
  return [{ code: 'MEMBER_COUNT.BELOW_LEVEL', key: 'memberCount', facts }];
};
