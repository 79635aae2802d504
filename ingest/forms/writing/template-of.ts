import type { FormNumber } from '../../../domain/form';
import type { OrganizationLevel } from '../../../domain/organization';

/** An organization of the unit, to choose from in the template. */
export interface TemplateOrganization {
  name: string;
  level: OrganizationLevel;
  /** Name of the organization above it; null directly below the unit. */
  parent: string | null;
}

/** What one unit's workbook of empty forms is made of. */
export interface TemplateOf {
  campaign: { name: string };
  phase: { ordinal: number; name: string; endsAt: Date };
  unit: { name: string };
  forms: readonly FormNumber[];
  /** The unit's own, in the order in which they are to be offered. */
  organizations: readonly TemplateOrganization[];
  /** 统计截止日期, 'YYYY-MM-DD'. */
  cutOffDay: string;
  /** Whom to ask at the committee; left out where nobody is named. */
  contact?: string;
}
