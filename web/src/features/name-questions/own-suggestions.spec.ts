import { ownSuggestions } from './own-suggestions';

const suggestions = [{ unitId: 7 }, { unitId: 9 }];

describe('suggestions that may be chosen', () => {
  it('are those of the unit that asked', () => {
    expect(ownSuggestions({ unitId: 7, suggestions })).toEqual([{ unitId: 7 }]);
  });

  it('are all, when a list of the committee asked', () => {
    expect(ownSuggestions({ unitId: null, suggestions })).toEqual(suggestions);
  });
});
