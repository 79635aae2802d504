import { gridStep } from './grid-step';

const size = { rows: 50, columns: 15 };
const press = (key: string, from = { row: 3, column: 4 }, ctrlKey = false) =>
  gridStep({ key, ctrlKey }, from, size);

describe('gridStep', () => {
  it.each([
    ['ArrowUp', { row: 2, column: 4 }],
    ['ArrowDown', { row: 4, column: 4 }],
    ['ArrowLeft', { row: 3, column: 3 }],
    ['ArrowRight', { row: 3, column: 5 }],
    ['Home', { row: 3, column: 0 }],
    ['End', { row: 3, column: 14 }],
  ])('%s leads to %p', (key, place) => expect(press(key)).toEqual(place));

  it('stays inside the table', () => {
    expect(press('ArrowUp', { row: 0, column: 0 })).toEqual({ row: 0, column: 0 });
    expect(press('ArrowRight', { row: 0, column: 14 })).toEqual({ row: 0, column: 14 });
  });

  it('goes to the corners with Ctrl', () => {
    expect([press('Home', undefined, true), press('End', undefined, true)]).toEqual([
      { row: 0, column: 0 },
      { row: 49, column: 14 },
    ]);
  });

  it('leaves other keys alone', () => expect(press('a')).toBeNull());
});
