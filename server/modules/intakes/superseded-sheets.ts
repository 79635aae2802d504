import type { Problem } from '../../../domain/problem';
import type { IntakeSheet } from './intake-sheet.entity';

type SheetOfIntake = Pick<IntakeSheet, 'id' | 'form' | 'unitId' | 'phaseId' | 'selected' | 'result'> & {
  fileId: number;
  fileName: string;
};

/**
 * Sheets of one intake that a later file of it replaces: the same unit, phase and form, uploaded again. The newest
 * selected one counts; the others get the error that says so, by their ids. `sheets` in the order of their files.
 */
export function supersededSheets(sheets: readonly SheetOfIntake[]): Map<number, Problem> {
  const newest = new Map<string, SheetOfIntake>();
  const superseded = new Map<number, Problem>();
  for (const sheet of sheets) {
    const { form, unitId, phaseId } = sheet;
    if (!sheet.selected || form === null || unitId === null || phaseId === null) continue;
    const key = `${unitId}|${phaseId}|${form}`;
    const before = newest.get(key);
    // Two of one file are told by the check of the file itself.
    if (before?.fileId === sheet.fileId) continue;
    if (before) superseded.set(before.id, repeated(sheet));
    newest.set(key, sheet);
  }
  return superseded;
}

function repeated({ form, fileName }: SheetOfIntake): Problem {
  const message = `这批里同一单位的附表${form}不止一份，以后上传的“${fileName}”为准，本份不入库；要用本份，请取消勾选那一份。`;
  return { code: 'SHEET.REPEATED', severity: 'error', row: null, column: null, value: fileName, message };
}
