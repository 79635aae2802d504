import { handInMoment } from './hand-in-moment';

const at = (moment: string) => new Date(`${moment}+08:00`);

describe('the moment something was handed in', () => {
  it.each([
    ['at its upload when taken in the same day', '2012-09-29T16:58', '2012-09-29T17:03', '2012-09-29T16:58'],
    ['at its upload until midnight', '2012-09-29T00:00', '2012-09-29T23:59', '2012-09-29T00:00'],
    ['when taken in on a later day', '2012-09-29T23:59', '2012-09-30T00:00', '2012-09-30T00:00'],
  ])('is %s', (_, uploaded, committed, expected) => {
    expect(handInMoment({ uploadedAt: at(uploaded), committedAt: at(committed) })).toEqual(at(expected));
  });
});
