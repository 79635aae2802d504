import { cellAction } from './cell-action';

const cell = (change: object = {}) => ({
  ...{ form: 1, state: 'missing' as const, expected: true, rows: 0, refused: 0 },
  ...{ receivedAt: null, submissionId: null, exceptedUntil: null },
  ...change,
});
const committee = { role: 'committee' as const, isLocked: false, isPast: false };

describe('what can be done about a form', () => {
  it.each([
    ['missing, by the committee', cell(), committee, 'upload'],
    ['missing, by a unit', cell(), { ...committee, role: 'unit' as const }, 'upload'],
    ['missing, by a viewer', cell(), { ...committee, role: 'viewer' as const }, null],
    ['still to come', cell({ state: 'pending' }), committee, 'upload'],
    ['refused altogether', cell({ state: 'nothing-taken' }), committee, 'upload'],
    ['received', cell({ state: 'late' }), committee, null],
    ['not expected', cell({ state: 'not-due', expected: false }), committee, null],
    ['locked, by the committee', cell(), { ...committee, isLocked: true }, 'pick'],
    ['locked, by a unit', cell(), { ...committee, role: 'unit' as const, isLocked: true }, null],
    ['let in', cell({ exceptedUntil: '2012-10-12T09:00:00Z' }), { ...committee, isLocked: true }, 'upload'],
    ['of a past day', cell(), { ...committee, isPast: true }, null],
  ])('%s', (_, given, looker, action) => expect(cellAction(given, looker)).toBe(action));
});
