import { changedQuery } from './changed-query';

describe('changedQuery', () => {
  it('adds and removes parts and keeps the others', () => {
    const before: Record<string, string> = { asOf: '2012-10-20', kind: 'bureau', q: '南开' };
    expect(changedQuery(before, { kind: null, platform: 'sina' })).toEqual({
      asOf: '2012-10-20',
      q: '南开',
      platform: 'sina',
    });
  });

  it('starts at page 1 after a change of the filter', () => {
    expect(changedQuery({ page: '4' } as Record<string, string>, { q: '和平' })).toEqual({ q: '和平' });
  });

  it('keeps the filter when only the page changes, and writes no page 1', () => {
    const before: Record<string, string> = { q: '和平', page: '4' };
    expect(changedQuery(before, { page: 5 })).toEqual({ q: '和平', page: '5' });
    expect(changedQuery(before, { page: 1 })).toEqual({ q: '和平' });
  });
});
