import { accountStatus } from './account-status';

const account = {
  presence: 'present' as const,
  verified: true as boolean | null,
  counts: true,
  stale: false,
};

describe('accountStatus', () => {
  it.each([
    ['verified', {}],
    ['stale', { stale: true }],
    ['not-counting', { counts: false, stale: true }],
    ['unverified', { verified: false, counts: false }],
    ['unknown', { verified: null, counts: false }],
    ['absent', { presence: 'gone' as const }],
    ['absent', { presence: 'platform-closed' as const, verified: null }],
  ])('is %s with %p', (status, change) => expect(accountStatus({ ...account, ...change })).toBe(status));
});
