/** Where a unit's empty forms of a phase are, or without a unit those of all. */
export function templateAddress({ phaseId, unitId }: { phaseId: number; unitId?: number }): string {
  return unitId === undefined
    ? `/api/templates/all.zip?phaseId=${phaseId}`
    : `/api/templates/workbook.xlsx?unitId=${unitId}&phaseId=${phaseId}`;
}
