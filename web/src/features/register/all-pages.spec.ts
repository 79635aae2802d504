import { everyPage } from './all-pages';

/** A list of numbers from 1, in pages of ten. */
function listOf(total: number) {
  const asked: number[] = [];
  const ask = (page: number) => {
    asked.push(page);
    const items = Array.from({ length: total }, (_none, index) => index + 1).slice(
      (page - 1) * 10,
      page * 10,
    );
    return Promise.resolve({ items, total, pageSize: 10 });
  };
  return { ask, asked };
}

describe('a list in pages', () => {
  it.each([0, 1, 10, 11, 57, 123])('of %i items is read whole and in order', async (total) => {
    const { ask, asked } = listOf(total);

    const items = await everyPage(ask);

    expect(items).toEqual(Array.from({ length: total }, (_none, index) => index + 1));
    expect(asked).toHaveLength(Math.max(1, Math.ceil(total / 10)));
  });

  it('fails as a whole when one page fails', async () => {
    const { ask } = listOf(57);
    const broken = (page: number) => (page === 4 ? Promise.reject(new Error('gone')) : ask(page));
    await expect(everyPage(broken)).rejects.toThrow('gone');
  });
});
