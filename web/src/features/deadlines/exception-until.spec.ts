import { nextMinute, usualUntil } from './exception-until';

const moment = (text: string) => new Date(`2012-${text}+08:00`);

it.each([
  ['now, once locked', '10-09T09:00', '10-12T17:00'],
  ['the lock, while it is to come', '10-01T09:00', '10-11T17:00'],
])('The usual end of an exception is three days after %s', (_, now, until) => {
  const phase = { locksAt: moment('10-08T17:00').toISOString() };
  expect(usualUntil(phase, moment(now))).toBe(moment(until).toISOString());
});

it.each([
  ['10-09T09:00:00', '10-09T09:01:00'],
  ['10-09T09:00:30', '10-09T09:01:00'],
  ['10-09T09:00:31', '10-09T09:02:00'],
])('Locking now at %s locks at %s', (now, lock) => {
  expect(nextMinute(moment(now))).toBe(moment(lock).toISOString());
});
