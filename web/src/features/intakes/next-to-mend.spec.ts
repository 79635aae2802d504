import { nextToMend } from './next-to-mend';
import { sampleFile, sampleSheet } from './sample-files';

const wrong = () => sampleSheet({ counts: { rows: 3, refused: 1, errors: 1 } });
const [first, clean, second] = [wrong(), sampleSheet(), wrong()];
const files = [
  sampleFile({ name: '1.xlsx', sheets: [first, clean] }),
  sampleFile({ name: '2.xlsx', sheets: [second] }),
];

describe('nextToMend', () => {
  it('passes over clean sheets', () => expect(nextToMend(files, first.id)).toBe(second));
  it('goes round at the end', () => expect(nextToMend(files, second.id)).toBe(first));
  it('is none when only this one has errors', () => {
    expect(nextToMend([sampleFile({ sheets: [first, clean] })], first.id)).toBeNull();
  });
  it('starts at the first for a sheet that is not there', () => expect(nextToMend(files, -1)).toBe(first));
});
