import { nextToDecide, questionGroups } from './question-groups';

const asked = (id: number, unitId: number | null) => ({
  ...{ id, unitId, unitName: unitId === null ? null : `第${unitId}单位` },
});
const groups = questionGroups([asked(1, 7), asked(2, null), asked(3, 7), asked(4, 9)]);

describe('questions of a page', () => {
  it('stand by the unit that asked, those of a list of the committee by themselves', () => {
    expect(groups.map(({ unitId, questions }) => [unitId, questions.map(({ id }) => id)])).toEqual([
      [7, [1, 3]],
      [null, [2]],
      [9, [4]],
    ]);
    expect(questionGroups([])).toEqual([]);
  });

  it.each([
    [1, [], 3],
    [1, [3, 2], 4],
    [3, [], 2],
    [4, [], null],
    [2, [4], null],
  ])('after %i with %j decided go on with %s', (after, done, next) => {
    const decided = ({ id }: { id: number }) => done.includes(id as never);
    expect(nextToDecide(groups, { after, decided })?.id ?? null).toBe(next);
  });
});
