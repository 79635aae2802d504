import { fileGroup, fileGroups, hasRemarks } from './file-groups';
import { sampleFile, sampleProblem, sampleSheet } from './sample-files';

const repeated = sampleProblem({ code: 'SHEET.REPEATED' });
const clean = sampleFile({ name: '附表2.xlsx', sheets: [sampleSheet({ counts: { rows: 3, good: 3 } })] });
const hinted = sampleFile({ sheets: [sampleSheet({ counts: { rows: 3, good: 3, hints: 1 } })] });
const wrong = sampleFile({ sheets: [sampleSheet({ counts: { rows: 3, good: 2, refused: 1, errors: 1 } })] });
const undecided = sampleFile({ sheets: [sampleSheet({ undecided: ['form'], blocked: true })] });
const blocked = sampleFile({ sheets: [sampleSheet({}), sampleSheet({ blocked: true })] });
const refused = sampleFile({ state: 'refused', problems: [sampleProblem()] });
const skipped = sampleFile({
  state: 'refused',
  problems: [sampleProblem({ code: 'FILE.SKIPPED', severity: 'hint' })],
});

describe('fileGroup', () => {
  it('is that of the worst sheet', () => {
    expect([clean, hinted, wrong, undecided, blocked, refused, skipped].map(fileGroup)).toEqual([
      'clean',
      'clean',
      'errors',
      'undecided',
      'blocked',
      'blocked',
      'skipped',
    ]);
  });

  it('passes over sheets that a later file replaces, and tells files that hold nothing else', () => {
    const replaced = sampleSheet({ blocked: true, problems: [repeated], counts: { refused: 2, errors: 3 } });
    expect(fileGroup(sampleFile({ sheets: [replaced] }))).toBe('replaced');
    expect(fileGroup(sampleFile({ sheets: [replaced, sampleSheet()] }))).toBe('clean');
    expect(fileGroup(sampleFile({ sheets: [replaced, sampleSheet({ blocked: true })] }))).toBe('blocked');
  });

  it('is reading as long as the file waits or is read', () => {
    expect(
      ['waiting', 'reading'].map((state) => fileGroup(sampleFile({ state: state as 'waiting' }))),
    ).toEqual(['reading', 'reading']);
  });

  it('is blocked for a file on which the reader itself failed', () => {
    expect(fileGroup(sampleFile({ fault: '读取时超过时限。' }))).toBe('blocked');
  });
});

describe('fileGroups', () => {
  it('asks for decisions first and leaves out what was cancelled', () => {
    const groups = fileGroups([clean, refused, wrong, sampleFile({ state: 'cancelled' }), undecided]);
    expect(groups.map(({ name, files }) => [name, files.length])).toEqual([
      ['undecided', 1],
      ['blocked', 1],
      ['errors', 1],
      ['clean', 1],
    ]);
  });

  it('sorts by folder and name, numbers by their value', () => {
    const names = ['附表10.xlsx', '附表9.xlsx', '附表1.xlsx'];
    const [group] = fileGroups(names.map((name) => sampleFile({ name })));
    expect(group!.files.map((file) => file.name)).toEqual(['附表1.xlsx', '附表9.xlsx', '附表10.xlsx']);
    const [byFolder] = fileGroups([sampleFile({ path: '南开/1.xls' }), sampleFile({ path: '和平/2.xls' })]);
    expect(byFolder!.files.map((file) => file.path)).toEqual(['和平/2.xls', '南开/1.xls']);
  });

  it('is empty without files', () => expect(fileGroups([])).toEqual([]));
});

describe('hasRemarks', () => {
  it('keeps what has errors, warnings or hints, and what is not read yet', () => {
    const reading = sampleFile({ state: 'reading' });
    expect([clean, hinted, wrong, refused, reading].map(hasRemarks)).toEqual([false, true, true, true, true]);
  });
});
