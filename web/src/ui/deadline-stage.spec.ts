import type { Phase } from '../api/useCampaign';
import { phaseAtHand, stageOf } from './deadline-stage';

const moment = (text: string) => new Date(`2012-${text}+08:00`).toISOString();
const at = (text: string) => new Date(moment(text));
const phase = (id: number, [startsAt, endsAt, locksAt]: [string, string, string | null]): Phase => ({
  ...{ id, ordinal: id, name: `第${id}阶段`, kind: 'collect', forms: [1] },
  ...{ startsAt: moment(startsAt), endsAt: moment(endsAt), locksAt: locksAt && moment(locksAt) },
});
const first = phase(1, ['09-25T00:00', '09-29T17:00', '10-05T17:00']);
const third = phase(3, ['10-15T00:00', '11-09T17:00', null]);
const exception = (until: string, withdrawnAt: string | null = null) => ({
  form: null,
  until: moment(until),
  grantedAt: moment('10-06T09:00'),
  withdrawnAt,
});

describe('the stage of a phase', () => {
  it.each([
    ['09-20T08:00', 'before', first.endsAt],
    ['09-28T17:00', 'before', first.endsAt],
    ['09-28T17:00:01', 'last-hours', first.endsAt],
    ['09-29T17:00', 'last-hours', first.endsAt],
    ['09-29T17:00:01', 'late', first.locksAt],
    ['10-05T17:00', 'late', first.locksAt],
    ['10-05T17:00:01', 'locked', null],
  ])('at %s is %s', (now, stage, until) => {
    expect(stageOf(first, [], at(now))).toEqual({ stage, until });
  });

  it('is late without an end where nothing locks', () => {
    expect(stageOf(third, [], at('12-24T08:00'))).toEqual({ stage: 'late', until: null });
  });

  it.each([
    ['while it holds', [exception('10-08T17:00')], '10-08T17:00', 'excepted', moment('10-08T17:00')],
    [
      'up to the longest',
      [exception('10-08T17:00'), exception('10-09T17:00')],
      '10-07T08:00',
      'excepted',
      moment('10-09T17:00'),
    ],
    ['not before it was granted', [exception('10-08T17:00')], '10-06T08:59', 'locked', null],
    ['not after its end', [exception('10-08T17:00')], '10-08T17:01', 'locked', null],
    ['not once withdrawn', [exception('10-08T17:00', moment('10-06T10:00'))], '10-07T08:00', 'locked', null],
  ])('is opened by an exception %s', (_, exceptions, now, stage, until) => {
    expect(stageOf(first, exceptions, at(now))).toEqual({ stage, until });
  });
});

describe('the phase at hand', () => {
  const unlocked = { ...first, locksAt: null };
  it.each([
    ['before the first', [first, third], '09-01T08:00', 1],
    ['until the lock', [first, third], '10-05T17:00', 1],
    ['from the lock on the next', [first, third], '10-05T17:01', 3],
    ['at once the next where nothing locks', [unlocked, third], '09-29T17:01', 3],
    [
      'the one begun, whatever lock the one before has',
      [{ ...first, locksAt: moment('12-01T00:00') }, third],
      '10-20T08:00',
      3,
    ],
    ['after the last the last', [first, third], '12-24T08:00', 3],
  ])('is %s', (_, phases, now, id) => expect(phaseAtHand(phases, at(now))?.id).toBe(id));

  it('is none where nothing is collected', () => {
    expect(phaseAtHand([{ ...first, kind: 'assist' }], at('09-26T08:00'))).toBeUndefined();
  });
});
