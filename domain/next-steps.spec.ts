import { nextSteps, type Gap, type UnitGaps } from './next-steps';
import { rank, type UnitFigures } from './ranking';

const weights = { coverage: 60, reporting: 20, accuracy: 20 };
const nobody: Gap = { holders: 0, claims: 0, claimsChecked: 0 };
const noGaps: UnitGaps = {
  claimed: nobody,
  opened: nobody,
  none: nobody,
  unreported: nobody,
  misnamed: nobody,
  missingForms: 0,
  pendingForms: 0,
};
const holders = (count: number): Gap => ({ ...nobody, holders: count });

const unit = (unitId: number, confirmed: number, change: Partial<UnitFigures> = {}): UnitFigures => ({
  unitId,
  kind: 'district',
  coverage: { due: 20, claimed: confirmed, confirmed, stale: 0 },
  claimsChecked: 10,
  claimsConfirmed: 10,
  dueForms: 6,
  onTimeForms: 6,
  ...change,
});
/** Unit 1 is third of three districts; the bureau is no peer of it. */
const UNITS = [unit(1, 4), unit(2, 10), unit(3, 16), unit(9, 20, { kind: 'bureau' })];
const stepsOf = (gaps: Partial<UnitGaps>, units = UNITS) =>
  nextSteps(units, 1, { ...noGaps, ...gaps }, weights);

describe('The next steps of a unit', () => {
  it('are the three that lift it most, with gain and place by ranking again', () => {
    const steps = stepsOf({
      opened: holders(8),
      none: holders(3),
      unreported: holders(2),
      misnamed: holders(1),
    });
    expect(
      steps.map(({ kind, count, scoreGain, placeAfter }) => [kind, count, scoreGain, placeAfter]),
    ).toEqual([
      ['verify-claimed', 8, 24, 2],
      ['open-account', 3, 9, 3],
      ['report-missing', 2, 6, 3],
    ]);
  });

  it('gain exactly what the ranking says of the finished work', () => {
    const claimed: Gap = { holders: 5, claims: 6, claimsChecked: 4 };
    const units = UNITS.map((each) => (each.unitId === 1 ? unit(1, 4, { claimsConfirmed: 6 }) : each));
    const done = unit(1, 9, { claimsChecked: 12, claimsConfirmed: 12 });
    const score = (own: UnitFigures) => rank([own], weights)[0]!.score!;
    expect(stepsOf({ claimed }, units)[0]).toMatchObject({
      kind: 'verify-claimed',
      scoreGain: Math.round((score(done) - score(units[0]!)) * 100) / 100,
      filter: 'unitId=1&state=claimed&ranked=true',
      link: 'holders',
    });
  });

  it('share a place with a peer that has the same score afterwards', () => {
    expect(stepsOf({ none: holders(6) })[0]).toMatchObject({ scoreGain: 18, placeAfter: 2 });
  });

  it('send people to the discrepancies and to the upload', () => {
    const steps = stepsOf({ misnamed: holders(2), pendingForms: 3 });
    expect(steps.map(({ link, filter }) => [link, filter])).toEqual([
      ['discrepancies', 'unitId=1&kind=real-name-missing&open=true'],
      ['upload', 'unitId=1'],
    ]);
  });

  it('never promise points for a form whose cut-off has passed', () => {
    const late = UNITS.map((each) => (each.unitId === 1 ? unit(1, 4, { onTimeForms: 3 }) : each));
    const [missing] = stepsOf({ missingForms: 3 }, late);
    expect(missing).toMatchObject({ kind: 'hand-in-form', count: 3, scoreGain: 0, placeAfter: 3 });
    const [pending] = stepsOf({ pendingForms: 6 }, late);
    expect(pending).toMatchObject({ kind: 'hand-in-form', count: 6, scoreGain: 5 });
  });

  it('have no gain while the unit has no score', () => {
    const unknown = [unit(1, 0, { coverage: { due: null, claimed: 0, confirmed: 0, stale: 0 } })];
    expect(stepsOf({ missingForms: 2 }, unknown)).toEqual([
      expect.objectContaining({ count: 2, scoreGain: null, placeAfter: null }),
    ]);
  });

  it('are none when nothing is left to do, and none for a unit that is not there', () => {
    expect(stepsOf({})).toEqual([]);
    expect(nextSteps(UNITS, 404, { ...noGaps, none: holders(1) }, weights)).toEqual([]);
  });
});
