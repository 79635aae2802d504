import { mergeParts } from './merge-parts';

describe('what a merge passes over', () => {
  it('is told part by part, leaving out what there is none of', () => {
    expect(mergeParts({ holders: 2, accounts: 3, claims: 5, children: 0 })).toEqual([
      { part: 'holders', count: 2 },
      { part: 'accounts', count: 3 },
      { part: 'claims', count: 5 },
    ]);
  });

  it('is nothing for an organization that has only its name', () => {
    expect(mergeParts({ holders: 0, accounts: 0, claims: 0, children: 0 })).toEqual([]);
  });
});
