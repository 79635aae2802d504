import { headlineOf } from './headline';

const base = { baselineCount: 200, baselineOn: '2012-08-31' };

describe('The head-line', () => {
  it('is verified organizations and cadres against the baseline', () => {
    expect(headlineOf({ organizations: 420, cadres: 311 }, base)).toEqual({
      verified: 731,
      organizations: 420,
      cadres: 311,
      baseline: 200,
      baselineOn: '2012-08-31',
      gained: 531,
    });
  });

  it('is below zero while checks have confirmed fewer than the baseline', () => {
    expect(headlineOf({ organizations: 12, cadres: 0 }, base).gained).toBe(-188);
  });
});
