import { intakeTotals } from './intake-totals';
import { sampleFile, sampleProblem, sampleSheet } from './sample-files';

describe('intakeTotals', () => {
  it('adds up the rows of the sheets that can be taken', () => {
    const totals = intakeTotals([
      sampleFile({
        edits: 2,
        sheets: [sampleSheet({ counts: { new: 12, unchanged: 3, good: 14, refused: 1 } })],
      }),
      sampleFile({ sheets: [sampleSheet({ counts: { new: 1, changed: 4, good: 5, missing: 2 } })] }),
      sampleFile({ sheets: [sampleSheet({ blocked: true, counts: { refused: 40 } })] }),
      sampleFile({ sheets: [sampleSheet({ undecided: ['unit'], blocked: true, counts: { rows: 9 } })] }),
    ]);
    expect(totals).toEqual({
      ...{ files: 4, read: 4, refusedFiles: 0, edits: 2, undecidedSheets: 1, blockedSheets: 1 },
      ...{ new: 13, changed: 4, unchanged: 3, missing: 2, good: 19, refused: 1 },
    });
  });

  it('counts a refused file as read, a waiting one not, a cancelled one not at all', () => {
    const files = (['refused', 'waiting', 'cancelled'] as const).map((state) =>
      sampleFile({ state, problems: [sampleProblem()] }),
    );
    expect(intakeTotals(files)).toMatchObject({ files: 2, read: 1, refusedFiles: 1 });
  });

  it('is all zero without files', () => {
    expect(Object.values(intakeTotals([])).every((value) => value === 0)).toBe(true);
  });
});
