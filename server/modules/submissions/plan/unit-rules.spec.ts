import { unitProblems } from './unit-rules';

const codes = (closedOn: string | null, day: string) =>
  unitProblems({
    unit: { id: 1, name: '示例区团委', closedOn },
    receivedAt: new Date(`${day}T00:30:00+08:00`),
  }).map(({ code, severity }) => `${code} ${severity}`);

describe('unitProblems', () => {
  it('warns from the day of closing on', () => {
    expect(codes('2012-09-29', '2012-09-28')).toEqual([]);
    expect(codes('2012-09-29', '2012-09-29')).toEqual(['SHEET.UNIT_CLOSED warning']);
  });

  it('has nothing to say of units without an end', () => {
    expect(codes(null, '2012-09-29')).toEqual([]);
  });
});
