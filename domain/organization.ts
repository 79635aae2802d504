/** Levels of League organizations: 团委, 团工委, 团总支, 团支部. */
export const ORGANIZATION_LEVELS = ['committee', 'working-committee', 'general-branch', 'branch'] as const;
export type OrganizationLevel = (typeof ORGANIZATION_LEVELS)[number];

/** 总支级以上: every level but the branch. Only these organizations are due; branches are voluntary. */
export function isAboveBranch(level: OrganizationLevel): boolean {
  return level !== 'branch';
}
