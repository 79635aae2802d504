import { type HolderStatement, stateConflict } from './state-conflict';

const verifiedOnSina: HolderStatement = { phaseId: 1, form: 1, state: 'verified', platforms: ['sina'] };
const unverifiedOnSina: HolderStatement = { phaseId: 1, form: 2, state: 'unverified', platforms: ['sina'] };
const nothingOpened: HolderStatement = { phaseId: 1, form: 3, state: 'none', platforms: ['sina', 'tencent'] };

describe('state conflict', () => {
  it('is two states of one holder on one platform in one phase, named by ascending form', () => {
    expect(stateConflict([nothingOpened, verifiedOnSina])).toEqual([verifiedOnSina, nothingOpened]);
    expect(stateConflict([verifiedOnSina, unverifiedOnSina])).toEqual([verifiedOnSina, unverifiedOnSina]);
  });

  it('is not one state on each of two platforms', () => {
    expect(stateConflict([verifiedOnSina, { ...unverifiedOnSina, platforms: ['tencent'] }])).toBeNull();
    expect(stateConflict([verifiedOnSina, { ...nothingOpened, platforms: ['tencent'] }])).toBeNull();
  });

  it('is not the progress of a later phase', () => {
    expect(stateConflict([nothingOpened, { ...verifiedOnSina, phaseId: 3 }])).toBeNull();
  });

  it('is not two accounts in the same state', () => {
    expect(stateConflict([verifiedOnSina, verifiedOnSina])).toBeNull();
    expect(stateConflict([])).toBeNull();
  });
});
