import { read, type CellObject, type Range, type WorkBook } from '@e965/xlsx';
import type { Problem } from '../../../domain/problem';
import { makeProblem } from '../problems/make-problem';
import type { Facts } from '../problems/problem-text';
import type { ProblemCode } from '../problems/problem-texts.zh';
import type { CellEdit } from '../cell-edit';
import { containerOf, type Container } from './container';
import { layOver } from './lay-over';
import { SheetGrid, type SheetSource } from './sheet-grid';
import { passZipGate } from './zip-gate';

/** A workbook's sheets in order, or the one reason why the file cannot be read. */
export type OpenedWorkbook = { kind: 'open'; sheets: SheetGrid[] } | { kind: 'refused'; problem: Problem };

export const LARGEST_FILE = 30_000_000;

const REFUSED_CONTAINERS: Partial<Record<Container, [ProblemCode, Facts?]>> = {
  empty: ['FILE.EMPTY'],
  encrypted: ['FILE.ENCRYPTED'],
  xls: ['FILE.OLD_FORMAT', { format: '.xls（97–2003）' }],
  html: ['FILE.OLD_FORMAT', { format: '网页' }],
  'xml-spreadsheet': ['FILE.OLD_FORMAT', { format: 'XML 表格' }],
  text: ['FILE.OLD_FORMAT', { format: '文本（CSV）' }],
  other: ['FILE.NOT_A_WORKBOOK'],
};

/**
 * Opens a file that claims to be a workbook, with the edits laid over its cells. Whatever it holds, the answer is
 * sheets or one problem.
 */
export function openWorkbook(bytes: Buffer, edits: readonly CellEdit[] = []): OpenedWorkbook {
  if (bytes.length > LARGEST_FILE) return refuse('FILE.TOO_LARGE', sizeFacts(bytes.length));
  const refusal = REFUSED_CONTAINERS[containerOf(bytes)];
  if (refusal) return refuse(...refusal);
  const verdict = passZipGate(bytes);
  return verdict.kind === 'refused' ? refuse(verdict.code, verdict.facts) : parse(verdict.bytes, edits);
}

function parse(bytes: Buffer, edits: readonly CellEdit[]): OpenedWorkbook {
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
    const sources = workbook.SheetNames.map((name, index) => sourceOf(workbook, name, index));
    return { kind: 'open', sheets: sources.map((source) => new SheetGrid(layOver(source, edits))) };
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

function refuse(code: ProblemCode, facts?: Facts): OpenedWorkbook {
  return { kind: 'refused', problem: makeProblem(facts ? { code, facts } : { code }) };
}

function sizeFacts(size: number): Facts {
  return { size: Math.ceil(size / 1_000_000), limit: LARGEST_FILE / 1_000_000 };
}
