import { filteredCount, rowFilters } from './row-filters';
import { sampleSheet } from './sample-files';

const { counts } = sampleSheet({
  counts: { rows: 12, good: 11, new: 9, changed: 2, refused: 1, missing: 3 },
});

describe('rowFilters', () => {
  it('shows the tabs that hold rows, and always all and problems', () => {
    expect(rowFilters(counts, 'all')).toEqual(['all', 'problems', 'errors', 'new', 'changed', 'missing']);
  });
  it('keeps the tab one is at, though its last row has just been mended', () => {
    expect(rowFilters({ ...counts, refused: 0 }, 'errors')).toContain('errors');
  });
});

describe('filteredCount', () => {
  it('counts the rows missing now among all', () => expect(filteredCount(counts, 'all')).toBe(15));
  it('counts refused rows as those with errors', () => expect(filteredCount(counts, 'errors')).toBe(1));
  it('does not know how many have any problem', () => expect(filteredCount(counts, 'problems')).toBeNull());
});
