import { currentCutoff } from './current-cutoff';

const phase = (id: number, kind: 'collect' | 'assist', endsAt: string) => ({
  id,
  ordinal: id,
  name: `第${id}阶段`,
  kind,
  startsAt: endsAt,
  endsAt,
  forms: [1],
  locksAt: null,
});
const phases = [
  phase(1, 'collect', '2012-09-29T17:00:00+08:00'),
  phase(2, 'assist', '2012-10-15T23:59:59+08:00'),
  phase(3, 'collect', '2012-11-09T17:00:00+08:00'),
];

describe('currentCutoff', () => {
  it.each([
    ['2012-09-29T17:00:00+08:00', 1],
    ['2012-09-29T17:00:01+08:00', 3],
    ['2012-11-20T00:00:00+08:00', 3],
  ])('at %s it is that of phase %d', (now, id) => expect(currentCutoff(phases, new Date(now))?.id).toBe(id));

  it('is none without collect phases', () => expect(currentCutoff([], new Date(0))).toBeUndefined());
});
