import type { OrganizationLevel } from './organization';

/** 团委 and 团工委 stand above 团总支, and that above 团支部. */
const RANKS: Record<OrganizationLevel, number> = {
  committee: 3,
  'working-committee': 3,
  'general-branch': 2,
  branch: 1,
};

export const LEVEL_NAMES: Record<OrganizationLevel, string> = {
  committee: '团委',
  'working-committee': '团工委',
  'general-branch': '团总支',
  branch: '团支部',
};

/** A node of the register as far as its place in the tree is concerned. */
export interface TreePlace {
  level: OrganizationLevel;
  parentLevel: OrganizationLevel | null;
  /** Organizations directly below. */
  children: number;
}

/**
 * What is unusual about an organization's place, one sentence each: a branch has nothing below it, and nothing
 * stands below a lower level. Advice, for registers have such cases.
 */
export function placeWarnings({ level, parentLevel, children }: TreePlace): string[] {
  const warnings: string[] = [];
  if (level === 'branch' && children > 0) {
    warnings.push(`团支部一般没有下级，名册中它有 ${children} 个下级团组织，请核对组织类型或隶属。`);
  }
  if (parentLevel !== null && (parentLevel === 'branch' || RANKS[parentLevel] < RANKS[level])) {
    warnings.push(`${LEVEL_NAMES[level]}一般不设在${LEVEL_NAMES[parentLevel]}之下，请核对组织类型或上级。`);
  }
  return warnings;
}
