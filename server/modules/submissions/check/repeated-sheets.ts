import type { Problem } from '../../../../domain/problem';
import type { ReadSheet } from '../file-reading.service';

/** One file reports a form of a unit and phase once: the sheets after the first get an error. */
export function repeatProblems(sheets: ReadSheet[]): ReadSheet[] {
  const seen = new Set<string>();
  return sheets.map((read) => {
    const { unit, phase } = read.place;
    const { form, sheet } = read.sheet;
    if (!unit || !phase || form === null) return read;
    const key = `${unit.id}|${phase.id}|${form}`;
    if (!seen.has(key)) {
      seen.add(key);
      return read;
    }
    const message = `同一文件中“${unit.name}”的附表${form}不止一张，“${sheet}”未收；请合并成一张工作表后重新上传。`;
    return {
      ...read,
      place: { ...read.place, problems: [...read.place.problems, repeated(sheet, message)] },
    };
  });
}

function repeated(value: string, message: string): Problem {
  return { code: 'SHEET.REPEATED', severity: 'error', row: null, column: null, value, message };
}
