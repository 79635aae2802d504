import { checkClass, type ClassInput, queueTier } from './check-class';

const read: ClassInput = {
  ...{ claimedState: 'verified', verified: true, presence: 'present' },
  ...{ isConfirming: false, everRead: true, outcome: 'read' },
};

describe('the class of an account', () => {
  it.each([
    ['verified', {}],
    ['pending', { verified: false }],
    ['pending', { verified: null, everRead: false, outcome: null }],
    ['pending', { isConfirming: true }],
    ['unverified', { claimedState: 'unverified', verified: false }],
    ['never', { claimedState: 'unverified', verified: null, everRead: false, outcome: null }],
    ['never', { claimedState: 'none', verified: null, everRead: false, outcome: 'throttled' }],
    ['absent', { presence: 'gone', outcome: 'gone' }],
    ['unreadable', { verified: false, outcome: 'hidden' }],
    ['verified', { outcome: 'transient' }],
  ] as const)('is %s with %j', (known, change) => {
    expect(checkClass({ ...read, ...change })).toBe(known);
  });
});

describe('the tier of an account that is due', () => {
  it.each([
    ['first', { isAsked: true, presence: 'gone' }],
    ['first', { isConfirming: true }],
    ['pending', { verified: false }],
    ['never', { claimedState: 'unverified', everRead: false, verified: null, outcome: null }],
    ['rest', {}],
    ['rest', { presence: 'gone' }],
    ['rest', { verified: false, outcome: 'frozen' }],
  ] as const)('is %s with %j', (tier, change) => {
    expect(queueTier({ ...read, isAsked: false, ...change })).toBe(tier);
  });
});
