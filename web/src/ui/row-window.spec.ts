import { rowWindow, topToShow } from './row-window';

const at = (top: number, count = 1000) => ({ top, height: 300, rowHeight: 30, count });

describe('the rows in sight', () => {
  it.each([
    ['at the top', at(0), { from: 0, to: 18 }],
    ['in the middle', at(3000), { from: 92, to: 118 }],
    ['at the end', at(29_700), { from: 982, to: 1000 }],
    ['of a short list', at(0, 3), { from: 0, to: 3 }],
    ['of no list', at(0, 0), { from: 0, to: 0 }],
    ['after the list became shorter', at(3000, 5), { from: 5, to: 5 }],
  ])('%s', (_where, scrolled, drawn) => {
    expect(rowWindow(scrolled)).toEqual(drawn);
  });

  it.each([
    ['stays for a row in sight', 105, 3000, 3000],
    ['moves up to a row above', 10, 3000, 300],
    ['moves down to a row below', 200, 3000, 5730],
  ])('the scroll position %s', (_what, row, top, shown) => {
    expect(topToShow(row, at(top))).toBe(shown);
  });
});
