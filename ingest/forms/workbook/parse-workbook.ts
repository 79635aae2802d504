import { read, type CellObject, type Range, type WorkBook } from '@e965/xlsx';
import { refuse, type SheetsReading } from './refusal';
import type { SheetSource } from './sheet-grid';

/** Has the parser read what a gate has let through: a ZIP rebuilt from its parts, or the records of an .xls. */
export function parseWorkbook(bytes: Buffer): SheetsReading {
  try {
    // UTC and dense: else dates land a day early in Asia/Shanghai, and a cell far away fills the memory. No
    // sheetRows: it drops what lies beyond without a word, and SheetGrid.farCell would not see it.
    const workbook = read(bytes, {
      type: 'buffer',
      dense: true,
      cellDates: true,
      UTC: true,
      cellHTML: false,
      cellText: false,
    });
    return {
      kind: 'sheets',
      sheets: workbook.SheetNames.map((name, index) => sourceOf(workbook, name, index)),
    };
  } catch {
    // The parser throws plain errors of every kind on broken parts: all of them mean the same to the user.
    return refuse('FILE.DAMAGED');
  }
}

function sourceOf(workbook: WorkBook, name: string, index: number): SheetSource {
  const sheet = workbook.Sheets[name] as { '!data'?: CellObject[][]; '!merges'?: Range[] } | undefined;
  const hidden = (workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0) > 0;
  return { name, hidden, rows: sheet?.['!data'] ?? [], merges: sheet?.['!merges'] ?? [] };
}
