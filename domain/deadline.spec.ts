import fc from 'fast-check';
import { deadlineOf, type DeadlineException, type DeadlineQuestion, isLocked } from './deadline';
import { FORM_NUMBERS } from './form';

const moment = (text: string): Date => new Date(`${text}+08:00`);
const phase = { endsAt: moment('2012-09-29T17:00'), locksAt: moment('2012-10-08T17:00') };
const UNIT = 7;

const exception = (change: Partial<DeadlineException> = {}): DeadlineException => ({
  unitId: UNIT,
  form: 3,
  until: moment('2012-10-12T17:00'),
  grantedAt: moment('2012-10-09T09:00'),
  withdrawnAt: null,
  ...change,
});
const deadlineAt = (at: string | Date, change: Partial<DeadlineQuestion> = {}) =>
  deadlineOf({
    phase,
    exceptions: [],
    unitId: UNIT,
    form: 3,
    at: typeof at === 'string' ? moment(at) : at,
    ...change,
  });

describe('A form is', () => {
  it.each([
    ['2012-09-24T00:00:00.000', 'on-time'],
    ['2012-09-29T17:00:00.000', 'on-time'],
    ['2012-09-29T17:00:00.001', 'late'],
    ['2012-10-08T17:00:00.000', 'late'],
    ['2012-10-08T17:00:00.001', 'locked'],
    ['2013-10-08T17:00:00.000', 'locked'],
  ])('on %s %s', (at, expected) => expect(deadlineAt(at)).toBe(expected));

  it('late for ever where the committee never locks', () => {
    const never = { phase: { ...phase, locksAt: null } };
    expect(deadlineAt('2022-01-01T00:00', never)).toBe('late');
    expect(isLocked(never.phase, moment('2022-01-01T00:00'))).toBe(false);
  });
});

describe('A named exception', () => {
  it.each([
    ['the moment it is granted', '2012-10-09T09:00:00.000', 'excepted'],
    ['the moment before it', '2012-10-09T08:59:59.999', 'locked'],
    ['its last moment', '2012-10-12T17:00:00.000', 'excepted'],
    ['the moment after its last', '2012-10-12T17:00:00.001', 'locked'],
  ])('opens the form again at %s: %s is %s', (_, at, expected) => {
    expect(deadlineAt(at, { exceptions: [exception()] })).toBe(expected);
  });

  it.each([
    ['another unit', exception({ unitId: UNIT + 1 }), 'locked'],
    ['another form', exception({ form: 4 }), 'locked'],
    ['every form', exception({ form: null }), 'excepted'],
  ])('for %s', (_, given, expected) => {
    expect(deadlineAt('2012-10-10T09:00', { exceptions: [given] })).toBe(expected);
  });

  it('no longer holds from the moment it is withdrawn, but held before', () => {
    const exceptions = [exception({ withdrawnAt: moment('2012-10-10T12:00') })];
    expect(deadlineAt('2012-10-10T11:59:59.999', { exceptions })).toBe('excepted');
    expect(deadlineAt('2012-10-10T12:00:00.000', { exceptions })).toBe('locked');
  });

  it('changes nothing before the lock: late stays late', () => {
    const early = [exception({ grantedAt: moment('2012-09-30T09:00') })];
    expect(deadlineAt('2012-10-01T09:00', { exceptions: early })).toBe('late');
  });
});

describe('Whatever the moments are', () => {
  const at = fc.date({
    min: moment('2012-09-01T00:00'),
    max: moment('2013-01-01T00:00'),
    noInvalidDate: true,
  });
  const drawn = fc.record<DeadlineException>({
    unitId: fc.constantFrom(UNIT, 8),
    form: fc.option(fc.constantFrom(...FORM_NUMBERS)),
    until: at,
    grantedAt: at,
    withdrawnAt: fc.option(at),
  });
  const drawnPhase = fc
    .record({ endsAt: at, after: fc.option(fc.integer({ min: 1, max: 40 * 86_400_000 })) })
    .map(({ endsAt, after }) => ({
      endsAt,
      locksAt: after === null ? null : new Date(endsAt.getTime() + after),
    }));

  it('exceptions decide only between excepted and locked', () => {
    const bare = (deadline: string) => (deadline === 'excepted' ? 'locked' : deadline);
    fc.assert(
      fc.property(drawnPhase, fc.array(drawn), at, (given, exceptions, when) => {
        const without = deadlineAt(when, { phase: given });
        expect(bare(deadlineAt(when, { phase: given, exceptions }))).toBe(without);
      }),
    );
  });

  it('without exceptions a form only ever goes from on time to late to locked', () => {
    const order = ['on-time', 'late', 'locked'];
    fc.assert(
      fc.property(drawnPhase, at, at, (given, one, other) => {
        const [first, second] = one <= other ? [one, other] : [other, one];
        const places = [first, second].map((when) => order.indexOf(deadlineAt(when, { phase: given })));
        expect(places[0]).toBeLessThanOrEqual(places[1]!);
      }),
    );
  });

  it('one exception more never locks anybody out', () => {
    fc.assert(
      fc.property(drawnPhase, fc.array(drawn), drawn, at, (given, exceptions, more, when) => {
        const before = deadlineAt(when, { phase: given, exceptions });
        const after = deadlineAt(when, { phase: given, exceptions: [...exceptions, more] });
        expect(after).toBe(before === 'locked' ? after : before);
      }),
    );
  });

  it('late and locked begin one millisecond after their moments, neither earlier nor later', () => {
    const next = (when: Date) => new Date(when.getTime() + 1);
    fc.assert(
      fc.property(at, fc.integer({ min: 1, max: 40 * 86_400_000 }), (endsAt, after) => {
        const given = { endsAt, locksAt: new Date(endsAt.getTime() + after) };
        const moments = [endsAt, next(endsAt), given.locksAt, next(given.locksAt)];
        expect(moments.map((when) => deadlineAt(when, { phase: given }))).toEqual([
          'on-time',
          'late',
          'late',
          'locked',
        ]);
      }),
    );
  });
});
