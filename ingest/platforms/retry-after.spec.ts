import { retryAfterSeconds } from './retry-after';

const fetchedAt = new Date('2012-11-19T01:00:00Z');

describe('retryAfterSeconds', () => {
  it.each([
    ['120', 120],
    [' 0 ', 0],
    ['Mon, 19 Nov 2012 01:30:00 GMT', 1800],
    ['Mon, 19 Nov 2012 00:30:00 GMT', 0],
    ['soon', null],
    ['', null],
    [undefined, null],
  ])('reads %p as %p', (header, seconds) => {
    expect(retryAfterSeconds(header, fetchedAt)).toBe(seconds);
  });
});
