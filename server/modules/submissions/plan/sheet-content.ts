import type { FormSheet, SubmissionPlan } from './submission-plan';

/**
 * What makes two hand-ins of a form the same: the form, its rows as read, and which of them were taken. After
 * the register was mended, the same file is news: rows refused before are taken now.
 */
export function contentOf(sheet: FormSheet, plan: SubmissionPlan): string {
  const refused = plan.rows.filter((row) => !row.taken).map((row) => row.row);
  return JSON.stringify({ form: sheet.form, rows: sheet.rows, refused });
}
