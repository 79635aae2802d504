import { addCounts, type CoverageCounts, type CoverageScope } from './coverage';
import type { HolderCategory } from './holder';

/** Holders of one group, of a unit or of many: the smallest figure that all others are added up from. */
export interface GroupCounts extends CoverageCounts {
  category: HolderCategory;
  scope: CoverageScope;
}

/** The groups in which coverage is shown, in this order. Domain rules, section 6. */
export const COVERAGE_GROUPS: readonly Pick<GroupCounts, 'category' | 'scope'>[] = [
  { category: 'organization', scope: 'above-branch' },
  { category: 'organization', scope: 'branch' },
  { category: 'project', scope: 'all' },
  { category: 'cadre', scope: 'all' },
  { category: 'youth-worker', scope: 'all' },
];

/** Names of the groups as the board and the exports print them. */
export function groupName({ category, scope }: Pick<GroupCounts, 'category' | 'scope'>): string {
  if (category === 'organization') return scope === 'branch' ? '团支部（已报）' : '团组织（总支级以上）';
  return { project: '工作项目', cadre: '团干部', 'youth-worker': '青少年工作者' }[category];
}

/**
 * The groups of a category (and scope) added up. Without any group nothing is due, except for organizations
 * above branch level: they come from the register, and without one the number due is unknown.
 */
export function groupCounts(
  groups: readonly GroupCounts[],
  category: HolderCategory,
  scope?: CoverageScope,
): CoverageCounts {
  const chosen = groups.filter(
    (group) => group.category === category && (scope === undefined || group.scope === scope),
  );
  const counts = addCounts(chosen);
  return { ...counts, due: chosen.length === 0 && scope !== 'above-branch' ? 0 : counts.due };
}

/** What the ranking counts as coverage: organizations above branch level and cadres together. */
export function rankedCounts(groups: readonly GroupCounts[]): CoverageCounts {
  const organizations = groupCounts(groups, 'organization', 'above-branch');
  const cadres = groupCounts(groups, 'cadre');
  return addCounts(cadres.due === 0 ? [organizations] : [organizations, cadres]);
}
