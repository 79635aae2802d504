import { isOpenOn } from './open-dates';

describe('A unit or organization', () => {
  it.each([
    [null, null, true],
    ['2012-11-19', null, true],
    ['2012-11-20', null, false],
    [null, '2012-11-20', true],
    [null, '2012-11-19', false],
    ['2012-10-01', '2012-11-01', false],
  ])('opened on %s and closed on %s is open on 2012-11-19: %s', (openedOn, closedOn, open) => {
    expect(isOpenOn({ openedOn, closedOn }, '2012-11-19')).toBe(open);
  });
});
