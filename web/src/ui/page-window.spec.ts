import { pageWindow } from './page-window';

describe('pageWindow', () => {
  it.each([
    [1, 1, [1]],
    [2, 4, [1, 2, 3, 4]],
    [1, 45, [1, 2, 3, null, 45]],
    [8, 45, [1, null, 6, 7, 8, 9, 10, null, 45]],
    [45, 45, [1, null, 43, 44, 45]],
    [1, 0, []],
  ])('around page %d of %d it is %p', (current, last, pages) => {
    expect(pageWindow(current, last)).toEqual(pages);
  });
});
