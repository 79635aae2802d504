import { cellMark, worstOf } from './cell-marks';
import type { IntakeRow } from './intake-answers';

const column = (key: string, letter: string | null) => ({
  ...{ key, letter, heading: key, required: true, contact: false, choices: null },
});
const problem = (columnLetter: string | null, severity: 'error' | 'warning' | 'hint') => ({
  ...{ code: 'ROW.X', severity, row: 7, column: columnLetter, value: null, message: '第7行…' },
});
const row: IntakeRow = {
  ...{ row: 7, change: 'changed', taken: true },
  cells: { nickname: '示例微博', url: 'https://weibo.com/1', followers: null },
  differences: [
    { key: 'nickname', before: '旧示例微博', after: '示例微博' },
    { key: 'followers', before: '120', after: null },
  ],
  problems: [problem('F', 'hint'), problem('F', 'error'), problem(null, 'warning')],
};

describe('cellMark', () => {
  it('shows what stood there before', () => {
    expect(cellMark(row, column('nickname', 'E'))).toEqual({
      ...{ text: '示例微博', before: '旧示例微博', isChanged: true, severity: null, problems: [] },
    });
  });

  it('shows an emptied cell as changed', () => {
    expect(cellMark(row, column('followers', 'G'))).toMatchObject({
      text: null,
      before: '120',
      isChanged: true,
    });
  });

  it('takes the worst problem of its column letter', () => {
    const mark = cellMark(row, column('url', 'F'));
    expect([mark.severity, mark.problems.length, mark.isChanged]).toEqual(['error', 2, false]);
  });

  it('has no problem where the sheet lacks the column', () => {
    expect(cellMark(row, column('level', null))).toMatchObject({ text: null, severity: null });
  });

  it('is not changed in a row that is new', () => {
    expect(cellMark({ ...row, change: 'new' }, column('nickname', 'E'))).toMatchObject({ isChanged: false });
  });
});

describe('worstOf', () => {
  it('is null without problems', () => expect(worstOf([])).toBeNull());
});
