import { boardAddress } from './board-files';

describe('boardAddress', () => {
  it.each([
    ['/', '/index.html'],
    ['/ranking', '/index.html'],
    ['/units/12?tab=2.5', '/index.html'],
    ['/login?next=/api/x', '/index.html'],
    ['/assets/index-abc123.js', '/assets/index-abc123.js'],
    ['/favicon.svg', '/favicon.svg'],
    ['/api/health', '/api/health'],
    ['/api', '/api'],
    ['/api/nothing?x=1', '/api/nothing?x=1'],
    [undefined, '/index.html'],
  ])('%s is %s', (address, expected) => {
    expect(boardAddress(address)).toBe(expected);
  });
});
