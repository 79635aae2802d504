import type { Schemas } from '../../api/schemas';
import { shownMatrix } from './shown-matrix';

const row = (unitName: string, state: string) => ({
  unitName,
  shortName: unitName,
  cells: [{ expected: true, state }],
});
const matrix = {
  expected: 3,
  rows: [
    row('示例和平区团委', 'on-time'),
    row('示例河东区团委', 'missing'),
    row('示例河西区团委', 'nothing-taken'),
  ],
} as unknown as Schemas['ReportingMatrixDto'];

describe('the rows shown of a matrix', () => {
  it.each([
    [{ onlyMissing: false, search: undefined }, ['和平', '河东', '河西']],
    [{ onlyMissing: true, search: undefined }, ['河东', '河西']],
    [{ onlyMissing: false, search: ' 河 ' }, ['河东', '河西']],
    [{ onlyMissing: true, search: '和平' }, []],
  ])('by %j are %j', (choice, names) => {
    const shown = shownMatrix(matrix, choice);
    expect(shown.rows.map((each) => each.unitName.slice(2, 4))).toEqual(names);
    expect(shown.expected).toBe(3);
  });
});
