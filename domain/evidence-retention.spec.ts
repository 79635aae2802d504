import { forgottenBefore, keptUntil } from './evidence-retention';

const RETENTION = { change: 180, failure: 400 };
const at = new Date('2012-10-15T10:00:00+08:00');

it('bodies of failures are kept for other days than those of changes, to the second', () => {
  expect(keptUntil(at, 'change', RETENTION)).toEqual(new Date('2013-04-13T10:00:00+08:00'));
  expect(keptUntil(at, 'failure', RETENTION)).toEqual(new Date('2013-11-19T10:00:00+08:00'));
});

it.each(['change', 'failure'] as const)('on its day a body of a %s is the first that may stay', (kind) => {
  expect(forgottenBefore(keptUntil(at, kind, RETENTION), kind, RETENTION)).toEqual(at);
});
