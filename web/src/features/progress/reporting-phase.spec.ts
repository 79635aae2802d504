import { phaseToShow } from './reporting-phase';

const phase = (id: number, kind: 'collect' | 'assist', startsAt: string) => ({
  id,
  ordinal: id,
  name: `第${id}阶段`,
  kind,
  startsAt,
  endsAt: startsAt,
  forms: [],
  locksAt: null,
});
const phases = [
  phase(1, 'collect', '2012-09-25T00:00:00+08:00'),
  phase(2, 'assist', '2012-09-29T00:00:00+08:00'),
  phase(3, 'collect', '2012-10-15T00:00:00+08:00'),
  phase(4, 'assist', '2012-11-09T00:00:00+08:00'),
];

describe('phaseToShow', () => {
  it.each([
    ['2012-09-01T00:00:00Z', 1],
    ['2012-10-01T00:00:00Z', 1],
    ['2012-10-14T16:00:00Z', 3],
    ['2012-11-20T00:00:00Z', 3],
  ])('at %s it is phase %d', (moment, id) => expect(phaseToShow(phases, new Date(moment))?.id).toBe(id));

  it('is none where nothing is collected', () => {
    expect(phaseToShow(phases.slice(1, 2), new Date('2012-11-01T00:00:00Z'))).toBeUndefined();
  });
});
