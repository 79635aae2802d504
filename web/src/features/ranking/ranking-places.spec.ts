import { tiedPlaces } from './ranking-places';

describe('tiedPlaces', () => {
  it('names the places that are shared', () => {
    const rows = [1, 2, 2, 4, 5, 5, 5].map((place) => ({ place }));
    expect([...tiedPlaces(rows)]).toEqual([2, 5]);
  });
  it('is empty without rows', () => expect(tiedPlaces([]).size).toBe(0));
});
