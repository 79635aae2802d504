import { homeOf, safeBack } from './home';

const session = (role: 'committee' | 'unit' | 'viewer', unitId: number | null) => ({
  user: { id: 1, login: 'x', displayName: 'X', role, unitId, unitName: null },
  now: '2012-11-19T01:00:00Z',
  demo: false,
});

describe('homeOf', () => {
  it('brings a unit to its own page and the others to the overview', () => {
    expect(homeOf(session('unit', 7))).toEqual({ name: 'unit', params: { id: 7 } });
    expect(homeOf(session('committee', null))).toEqual({ name: 'overview' });
    expect(homeOf(session('viewer', null))).toEqual({ name: 'overview' });
  });
});

describe('safeBack', () => {
  it('goes back to a page of the board', () => {
    expect(safeBack('/accounts?status=stale')).toBe('/accounts?status=stale');
  });
  it.each([
    ['//evil.example'],
    ['/\\evil.example'],
    ['https://evil.example'],
    ['/login?back=/login'],
    [undefined],
    [['/x']],
  ])('does not follow %p', (back) => expect(safeBack(back)).toBeNull());
});
