import { collectPhaseFor, dueFormNumbers, isCutOff, isLate, phasesAt, type PhaseWindow } from './campaign';
import type { FormNumber } from './form';

const moment = (text: string): Date => new Date(`${text}+08:00`);
const above = (form: FormNumber) => ({ form, scope: 'above-branch' as const });

/** The four phases of the 2012 notice. */
const PHASES: (PhaseWindow & { ordinal: number })[] = [
  {
    ordinal: 1,
    kind: 'collect',
    from: '2012-09-25T00:00',
    to: '2012-09-29T17:00',
    forms: [1, 2, 3, 7, 8, 9],
  },
  { ordinal: 2, kind: 'assist', from: '2012-09-29T00:00', to: '2012-10-15T23:59:59.999', forms: [] },
  { ordinal: 3, kind: 'collect', from: '2012-10-15T00:00', to: '2012-11-09T17:00', forms: [4, 1, 4, 10] },
  { ordinal: 4, kind: 'assist', from: '2012-11-09T00:00', to: '2012-11-28T23:59:59.999', forms: [] },
].map(({ ordinal, kind, from, to, forms }) => ({
  ordinal,
  kind: kind as PhaseWindow['kind'],
  startsAt: moment(from),
  endsAt: moment(to),
  dueForms: (forms as FormNumber[]).map(above),
}));

describe('The phases running at a moment', () => {
  it.each([
    ['2012-09-24T23:59:59', []],
    ['2012-09-25T00:00:00', [1]],
    ['2012-09-28T12:00:00', [1]],
    ['2012-09-29T00:00:00', [1, 2]],
    ['2012-09-29T17:00:01', [1, 2]],
    ['2012-09-30T00:00:00', [2]],
    ['2012-10-15T08:00:00', [2, 3]],
    ['2012-11-09T23:59:59', [3, 4]],
    ['2012-11-28T23:59:59', [4]],
    ['2012-11-29T00:00:00', []],
  ])('on %s are %j: boundary days belong to both', (at, expected) => {
    expect(phasesAt(PHASES, moment(at)).map((phase) => phase.ordinal)).toEqual(expected);
  });
});

describe('The cut-off', () => {
  it.each([
    ['2012-09-29T16:59:59.999', false],
    ['2012-09-29T17:00:00.000', false],
    ['2012-09-29T17:00:00.001', true],
    ['2012-09-30T00:00:00.000', true],
  ])('alone decides on time or late: %s is late: %s', (at, late) => {
    expect(isLate(PHASES[0]!, moment(at))).toBe(late);
    expect(isCutOff(PHASES[0]!, moment(at))).toBe(late);
  });
});

describe('The collect phase of a form that names none', () => {
  it.each([
    ['2012-09-24T12:00:00', null],
    ['2012-09-29T18:00:00', 1],
    ['2012-10-05T12:00:00', 1],
    ['2012-10-15T00:00:00', 3],
    ['2012-11-20T12:00:00', 3],
  ])('received on %s is %s', (at, expected) => {
    expect(collectPhaseFor(PHASES, moment(at))?.ordinal ?? null).toBe(expected);
  });
});

it('Due forms are named once each, in order', () => {
  expect(dueFormNumbers(PHASES[2]!)).toEqual([1, 4, 10]);
});
