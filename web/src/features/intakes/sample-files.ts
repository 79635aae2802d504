import type { IntakeCounts, IntakeFile, IntakeSheet } from './intake-answers';

/** Staged files and sheets for specs: read, without fault, of 示例和平区; say only what matters to the test. */
const NO_ROWS: IntakeCounts = {
  ...{ rows: 0, good: 0, refused: 0, new: 0, changed: 0, unchanged: 0, missing: 0 },
  ...{ errors: 0, warnings: 0, hints: 0 },
};

let made = 0;

export function sampleSheet(
  said: Partial<Omit<IntakeSheet, 'counts'>> & { counts?: Partial<IntakeCounts> } = {},
): IntakeSheet {
  const { counts, ...more } = said;
  return {
    ...{ id: ++made, fileId: 1, sheet: '附表1', form: 1, unitId: 3, unitName: '示例和平区团委' },
    ...{ phaseId: 1, phaseName: '第一阶段', undecided: [], selected: true, blocked: false },
    ...{ deadline: 'on-time', nil: false, version: null, problems: [], result: null },
    ...more,
    counts: { ...NO_ROWS, ...counts },
  };
}

/** An error of a file or sheet as a whole. */
export function sampleProblem(said: Partial<IntakeFile['problems'][number]> = {}) {
  const place = { row: null, column: null, value: null };
  return { ...place, code: 'FILE.NOT_A_WORKBOOK', severity: 'error' as const, message: '…', ...said };
}

export function sampleFile(said: Partial<IntakeFile> = {}): IntakeFile {
  return {
    ...{ id: ++made, name: '附表1.xlsx', path: null, size: 12_000, state: 'checked', problems: [] },
    ...{ sheets: [], hasReturned: false, edits: 0, fault: null },
    ...said,
  };
}
