import type { IntakeSheet } from './intake-answers';
import { resultGroup, resultTotals, sheetOutcome } from './result-groups';
import { sampleFile, sampleSheet } from './sample-files';

type Result = NonNullable<IntakeSheet['result']>;

const ended = (result: Result['result'], said: Partial<Result> = {}) => {
  const { sheet, form, unitId, unitName, phaseId, phaseName } = sampleSheet();
  const place = { sheet, form, unitId, unitName, phaseId, phaseName };
  return sampleSheet({
    result: {
      ...{ ...place, result, version: 1, submissionId: 9, late: false, problems: [] },
      ...{ rowsTaken: 10, rowsRefused: 0, ...said },
    },
  });
};
const accepted = ended('accepted');
const partly = ended('accepted', { rowsTaken: 8, rowsRefused: 2, late: true });
const same = ended('unchanged');
const refused = ended('refused', { rowsTaken: 0, rowsRefused: 5, version: null, submissionId: null });
const unselected = sampleSheet({ selected: false });

describe('sheetOutcome', () => {
  it.each([
    ['accepted', accepted],
    ['partly', partly],
    ['unchanged', same],
    ['refused', refused],
  ])('is %s', (outcome, { result }) => expect(sheetOutcome(result!)).toBe(outcome));
});

describe('resultGroup', () => {
  it.each([
    ['taken', [accepted]],
    ['taken', [accepted, same]],
    ['same', [same]],
    ['partly', [partly]],
    ['partly', [accepted, refused]],
    ['partly', [accepted, unselected]],
    ['left', [refused, unselected]],
    ['left', []],
  ])('is %s', (group, sheets) => expect(resultGroup({ sheets })).toBe(group));
});

describe('resultTotals', () => {
  it('adds up what was written', () => {
    expect(
      resultTotals([sampleFile({ sheets: [accepted, partly] }), sampleFile({ sheets: [same, refused] })]),
    ).toEqual({
      ...{ sheets: 2, sameSheets: 1, leftSheets: 1, rowsTaken: 28, rowsRefused: 2, lateSheets: 1 },
    });
  });

  it('is all zero before the commit', () => {
    expect(resultTotals([sampleFile()])).toMatchObject({ sheets: 0, rowsTaken: 0, leftSheets: 0 });
  });
});
