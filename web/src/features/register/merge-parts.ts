/** What a merge passes over, in the order in which it is told. */
export const MERGE_PARTS = ['holders', 'accounts', 'claims', 'children'] as const;
export type MergePart = (typeof MERGE_PARTS)[number];

/** The parts of a merge of which there are any; empty when only the name goes over. */
export function mergeParts(preview: Record<MergePart, number>): { part: MergePart; count: number }[] {
  return MERGE_PARTS.map((part) => ({ part, count: preview[part] })).filter(({ count }) => count > 0);
}
