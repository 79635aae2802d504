import { FIELD_PROBLEMS } from './field-problems.zh';
import { FILE_PROBLEMS } from './file-problems.zh';
import type { ProblemText } from './problem-text';
import { ROW_PROBLEMS } from './row-problems.zh';
import { SHEET_PROBLEMS } from './sheet-problems.zh';

const ALL = { ...FILE_PROBLEMS, ...SHEET_PROBLEMS, ...FIELD_PROBLEMS, ...ROW_PROBLEMS };

/** Every code a workbook can earn. Codes are stable: they are stored, filtered and counted. */
export type ProblemCode = keyof typeof ALL;

export const PROBLEM_TEXTS: Readonly<Record<ProblemCode, ProblemText>> = ALL;
