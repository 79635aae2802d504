import type { SubmissionPlan } from './submission-plan';

/** The organizations that a sheet names and the register does not know, with the number of rows of each. */
export function unknownNames(plan: Pick<SubmissionPlan, 'rows'>): { name: string; rows: number }[] {
  const counts = new Map<string, number>();
  for (const { values, problems } of plan.rows) {
    if (typeof values.org !== 'string') continue;
    if (problems.every(({ code }) => code !== 'ORGANIZATION.UNKNOWN')) continue;
    counts.set(values.org, (counts.get(values.org) ?? 0) + 1);
  }
  return [...counts].map(([name, rows]) => ({ name, rows }));
}
