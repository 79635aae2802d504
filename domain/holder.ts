/** Who should hold an account (应开户主体): organizations, work projects, cadres, youth workers. */
export const HOLDER_CATEGORIES = ['organization', 'project', 'cadre', 'youth-worker'] as const;
export type HolderCategory = (typeof HOLDER_CATEGORIES)[number];

/** Persons are verified in their real name; organizations and projects in their full name. */
export function isPerson(category: HolderCategory): boolean {
  return category === 'cadre' || category === 'youth-worker';
}
