import fc from 'fast-check';
import { movementOf, peersOf, rank, scoreOf, type UnitFigures } from './ranking';

const weights = { coverage: 60, reporting: 20, accuracy: 20 };

const unit = (unitId: number, change: Partial<UnitFigures> = {}): UnitFigures => ({
  unitId,
  kind: 'district',
  coverage: { due: 10, claimed: 8, confirmed: 5, stale: 0 },
  claimsChecked: 8,
  claimsConfirmed: 6,
  dueForms: 6,
  onTimeForms: 3,
  ...change,
});
const withConfirmed = (unitId: number, confirmed: number | null): UnitFigures =>
  unit(unitId, {
    coverage: { due: confirmed === null ? null : 10, claimed: 0, confirmed: confirmed ?? 0, stale: 0 },
  });

describe('The score', () => {
  it('is 60 coverage + 20 reporting + 20 accuracy', () => {
    expect(scoreOf(unit(1), weights)).toEqual({
      score: 55,
      coverageScore: 30,
      reportingScore: 10,
      accuracyScore: 15,
    });
  });

  it('follows the weights of the campaign', () => {
    expect(scoreOf(unit(1), { coverage: 100, reporting: 0, accuracy: 0 }).score).toBe(50);
  });

  it('shares the weight of an unknown part among the known ones', () => {
    expect(scoreOf(unit(1, { claimsChecked: 0, claimsConfirmed: 0 }), weights)).toEqual({
      score: 50,
      coverageScore: 30,
      reportingScore: 10,
      accuracyScore: null,
    });
    expect(scoreOf(unit(1, { dueForms: 0, onTimeForms: 0 }), weights)).toMatchObject({
      score: 56.25,
      reportingScore: null,
    });
  });

  it.each([0, null])('is not known when %s holders are due', (due) => {
    const nobody = unit(1, { coverage: { due, claimed: 0, confirmed: 0, stale: 0 } });
    expect(scoreOf(nobody, weights)).toMatchObject({ score: null, coverageScore: null, reportingScore: 10 });
  });

  it('is rounded to 0.01', () => {
    expect(scoreOf(unit(1, { claimsChecked: 3, claimsConfirmed: 2 }), weights)).toMatchObject({
      score: 53.33,
      accuracyScore: 13.33,
    });
  });
});

describe('Places', () => {
  it('are shared by equal scores: 1, 2, 2, 4', () => {
    const units = [withConfirmed(1, 3), withConfirmed(2, 7), withConfirmed(3, 9), withConfirmed(4, 7)];
    expect(rank(units, weights).map(({ unitId, place }) => [unitId, place])).toEqual([
      [3, 1],
      [2, 2],
      [4, 2],
      [1, 4],
    ]);
  });

  it('of units without a score come last, together', () => {
    const units = [withConfirmed(1, null), withConfirmed(2, 0), withConfirmed(3, null)];
    expect(rank(units, weights).map(({ unitId, place }) => [unitId, place])).toEqual([
      [2, 1],
      [1, 2],
      [3, 2],
    ]);
  });

  it('follow from the scores alone, whatever order the units come in', () => {
    const scores = fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(scores, (confirmed) => {
        const units = confirmed.map((each, index) => withConfirmed(index, each));
        const places = new Map(rank(units.toReversed(), weights).map((row) => [row.unitId, row.place]));
        for (const [index, each] of confirmed.entries())
          expect(places.get(index)).toBe(1 + confirmed.filter((other) => other > each).length);
      }),
    );
  });
});

describe('Movement', () => {
  const before = rank([withConfirmed(1, 3), withConfirmed(2, 5), withConfirmed(3, null)], weights);
  const now = rank(
    [withConfirmed(1, 8), withConfirmed(2, 5), withConfirmed(3, 9), withConfirmed(4, 1)],
    weights,
  );
  const move = (unitId: number) =>
    movementOf(
      now.find((row) => row.unitId === unitId)!,
      before.find((row) => row.unitId === unitId),
    );

  it('is the number of places gained or lost', () => {
    expect([move(1), move(2)]).toEqual([0, -2]);
  });

  it('is not known for a unit that had no score before, or has none now', () => {
    expect([move(3), move(4)]).toEqual([null, null]);
    expect(
      movementOf(
        before.find((row) => row.unitId === 3)!,
        now[0],
      ),
    ).toBeNull();
  });
});

it('Peers are the units of one kind, or all', () => {
  const units = [unit(1), unit(2, { kind: 'bureau' }), unit(3)];
  expect(peersOf(units, 'district').map((each) => each.unitId)).toEqual([1, 3]);
  expect(peersOf(units, null)).toHaveLength(3);
});
