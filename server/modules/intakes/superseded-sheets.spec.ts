import { supersededSheets } from './superseded-sheets';

const sheet = (id: number, change: object = {}) => ({
  ...{
    id,
    fileId: id,
    fileName: `${id}.xlsx`,
    form: 1 as const,
    unitId: 1,
    phaseId: 1,
    selected: true,
    result: null,
  },
  ...change,
});

describe('sheets that a later file replaces', () => {
  it('are all but the newest of one unit, phase and form, and name the file that counts', () => {
    const found = supersededSheets([sheet(1), sheet(2), sheet(3), sheet(4, { form: 2 })]);
    expect([...found.keys()]).toEqual([1, 2]);
    expect(found.get(2)).toMatchObject({ code: 'SHEET.REPEATED', severity: 'error', value: '3.xlsx' });
  });

  it('are not those whose later one is not selected', () => {
    expect(supersededSheets([sheet(1), sheet(2, { selected: false })]).size).toBe(0);
  });

  it('are not those whose place is not known, nor two of one file', () => {
    const ones = [sheet(1, { unitId: null }), sheet(2, { unitId: null }), sheet(3), sheet(4, { fileId: 3 })];
    expect(supersededSheets(ones).size).toBe(0);
  });
});
