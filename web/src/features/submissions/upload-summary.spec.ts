import { hasProblems, uploadSummary } from './upload-summary';

const problem = {
  code: 'ROW.PHONE_MALFORMED',
  severity: 'error' as const,
  row: 7,
  column: 'K',
  value: '138',
  message: '第7行 K列“管理员手机”不是电话号码，请填写11位手机号。',
};
const sheet = {
  sheet: '附表1',
  form: 1,
  unitId: 3,
  unitName: '和平区团委',
  phaseId: 1,
  phaseName: '第一阶段',
  result: 'accepted' as const,
  version: 1,
  submissionId: 9,
  late: false,
  rowsTaken: 12,
  rowsRefused: 1,
  problems: [problem],
};
const good = {
  fileName: '附表2.xlsx',
  result: 'accepted' as const,
  problems: [],
  sheets: [{ ...sheet, rowsRefused: 0, problems: [] }],
};
const mixed = { fileName: '附表1.xlsx', result: 'accepted' as const, problems: [], sheets: [sheet] };
const refused = {
  fileName: '说明.xlsx',
  result: 'refused' as const,
  problems: [{ ...problem, row: null, column: null }],
  sheets: [],
};

describe('uploadSummary', () => {
  it('adds up files, rows and problems', () => {
    expect(uploadSummary([good, mixed, refused])).toEqual({
      files: 3,
      refusedFiles: 1,
      rowsTaken: 24,
      rowsRefused: 1,
      problems: 2,
    });
  });
  it('is all zero without files', () => {
    expect(uploadSummary([])).toEqual({
      files: 0,
      refusedFiles: 0,
      rowsTaken: 0,
      rowsRefused: 0,
      problems: 0,
    });
  });
});

describe('hasProblems', () => {
  it('looks at the file and at its sheets', () => {
    expect([good, mixed, refused].map(hasProblems)).toEqual([false, true, true]);
  });
});
