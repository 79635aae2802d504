import { basisParts } from './basis-parts';

const basis = { of: 100, stale: 0, unread: 0, oldestReadAt: '2012-10-01T20:00:00.000Z', limitHours: 168 };

describe('what a line on the age of readings says', () => {
  it('is nothing but the whole when all is fresh', () => {
    expect(basisParts(basis)).toMatchObject({ fresh: 100, stale: null, unread: null, isAged: false });
  });

  it('shares out what is stale and counts what was never read', () => {
    expect(basisParts({ ...basis, stale: 3, unread: 12 })).toMatchObject({
      ...{ fresh: 85, stale: 3, unread: 12, isAged: true, oldestReadAt: basis.oldestReadAt },
    });
  });

  it('does not round one of thousands away', () => {
    expect(basisParts({ ...basis, of: 5000, stale: 1 })).toMatchObject({ fresh: 99, stale: 1, isAged: true });
  });

  it('is unknown of nothing, not 0 % of it', () => {
    expect(basisParts({ ...basis, of: 0, oldestReadAt: null })).toBeNull();
  });
});
