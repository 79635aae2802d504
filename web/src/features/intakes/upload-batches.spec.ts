import { uploadBatches } from './upload-batches';

const MB = 1024 * 1024;
const files = (...sizes: number[]) => sizes.map((size) => ({ file: { size } }));
const sizes = (batches: { file: { size: number } }[][]) =>
  batches.map((batch) => batch.map(({ file }) => file.size));

describe('uploadBatches', () => {
  it('keeps the order and sends eight files at most', () => {
    const batches = uploadBatches(files(...Array.from({ length: 19 }, (_none, index) => index)));
    expect(batches.map((batch) => batch.length)).toEqual([8, 8, 3]);
    expect(sizes(batches).flat()).toEqual(Array.from({ length: 19 }, (_none, index) => index));
  });

  it('sends no more than 24 MB at once, and a bigger file alone', () => {
    expect(sizes(uploadBatches(files(10 * MB, 10 * MB, 10 * MB, 40 * MB, MB)))).toEqual([
      [10 * MB, 10 * MB],
      [10 * MB],
      [40 * MB],
      [MB],
    ]);
  });

  it('sends nothing without files', () => expect(uploadBatches([])).toEqual([]));
});
