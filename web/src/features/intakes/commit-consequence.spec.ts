import { commitConsequence } from './commit-consequence';
import { sampleFile, sampleProblem, sampleSheet } from './sample-files';

const good = sampleSheet({ counts: { rows: 12, good: 12, new: 9, changed: 2, unchanged: 1, missing: 3 } });
const mixed = sampleSheet({ counts: { rows: 5, good: 4, new: 4, refused: 1, errors: 2 } });
const blocked = sampleSheet({ blocked: true, counts: { rows: 8, refused: 8, errors: 1 } });
const undecided = sampleSheet({ blocked: true, undecided: ['unit'] });
const of = (...sheets: (typeof good)[]) => [sampleFile({ sheets })];

describe('commitConsequence', () => {
  it('of the good rows alone leaves out rows with errors and sheets that cannot be taken', () => {
    expect(commitConsequence(of(good, mixed, blocked, undecided), 'good-rows')).toEqual({
      ...{ sheets: 2, rows: 16, missing: 3, refused: 1, refusedAgain: 0 },
      ...{
        refusedFiles: 0,
        undecidedSheets: 1,
        blockedSheets: 1,
        replacedSheets: 0,
        unselectedSheets: 0,
        hindrance: null,
      },
    });
  });

  it('tells refused rows apart whose sheet has been reported before', () => {
    const again = { ...mixed, version: 2 };
    expect(commitConsequence(of(mixed, again), 'good-rows')).toMatchObject({ refused: 2, refusedAgain: 1 });
  });

  it.each([
    ['a row with an error', [good, mixed]],
    ['a blocked sheet', [good, blocked]],
    ['an undecided sheet', [good, undecided]],
  ])('of all or nothing is hindered by %s', (_what, sheets) => {
    expect(commitConsequence(of(...sheets), 'all-or-nothing').hindrance).toBe('errors');
  });

  it('of all or nothing is not hindered by what is not selected', () => {
    const others = { ...mixed, selected: false };
    expect(commitConsequence(of(good, others), 'all-or-nothing')).toMatchObject({
      ...{ hindrance: null, sheets: 1, rows: 12, refused: 0, unselectedSheets: 1 },
    });
  });

  it('leaves out a sheet that a later file replaces; all or nothing wants it out of the way first', () => {
    const replaced = { ...blocked, problems: [sampleProblem({ code: 'SHEET.REPEATED' })] };
    const told = { sheets: 1, replacedSheets: 1, blockedSheets: 0 };
    expect(commitConsequence(of(good, replaced), 'good-rows')).toMatchObject({ ...told, hindrance: null });
    expect(commitConsequence(of(good, replaced), 'all-or-nothing')).toMatchObject({
      ...{ ...told, hindrance: 'replaced' },
    });
  });

  it('waits until every file is read', () => {
    const files = [...of(good), sampleFile({ state: 'reading' })];
    expect(commitConsequence(files, 'good-rows').hindrance).toBe('reading');
  });

  it('is nothing when no sheet is left', () => {
    expect(
      commitConsequence([sampleFile({ state: 'refused', problems: [sampleProblem()] })], 'good-rows'),
    ).toMatchObject({
      ...{ hindrance: 'nothing', refusedFiles: 1, sheets: 0 },
    });
  });
});
