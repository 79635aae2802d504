import { endOfShanghaiDay, readAsOf } from './as-of';

const now = new Date('2012-11-19T09:00:00+08:00');

describe('The moment that figures speak of', () => {
  it.each([
    ['nothing', undefined, now.toISOString()],
    ['an empty text', ' ', now.toISOString()],
    ['today', '2012-11-19', now.toISOString()],
    ['an earlier day: its end in Shanghai', '2012-11-12', '2012-11-12T15:59:59.999Z'],
    ['a moment with its zone', '2012-11-12T08:00:00+08:00', '2012-11-12T00:00:00.000Z'],
    ['a moment in UTC, as the API prints it', '2012-11-12T00:00:00.000Z', '2012-11-12T00:00:00.000Z'],
    ['this very moment', '2012-11-19T01:00:00Z', now.toISOString()],
  ])('from %s', (_, text, expected) => {
    expect(readAsOf(text, now)).toEqual({ at: new Date(expected) });
  });

  it.each([
    ['2012-11-20', 'ASOF.FUTURE'],
    ['2012-11-19T09:00:01+08:00', 'ASOF.FUTURE'],
    ['0001-01-01', 'ASOF.INVALID'],
    ['2012-02-30', 'ASOF.INVALID'],
    ['2012-11-12T08:00:00', 'ASOF.INVALID'],
    ['2012-13-40T08:00:00Z', 'ASOF.INVALID'],
    ['昨天', 'ASOF.INVALID'],
  ])('is not read from %s: %s', (text, code) => {
    expect(readAsOf(text, now)).toMatchObject({ code, message: expect.stringContaining(text) });
  });

  it('is Shanghai’s day, not UTC’s', () => {
    const lateEvening = new Date('2012-11-18T16:30:00Z');
    expect(readAsOf('2012-11-19', lateEvening)).toEqual({ at: lateEvening });
    expect(readAsOf('2012-11-18', lateEvening)).toEqual({ at: endOfShanghaiDay('2012-11-18') });
  });
});
