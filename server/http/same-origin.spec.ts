import { isSameOrigin } from './same-origin';

const request = { method: 'POST', site: undefined, origin: undefined, host: 'tw.example', hasSession: true };

describe('isSameOrigin', () => {
  it.each([
    ['a read from anywhere', { method: 'GET', site: 'cross-site' }, true],
    ['our own page', { site: 'same-origin' }, true],
    ['the address bar', { site: 'none' }, true],
    ['the address bar, with a foreign origin', { site: 'none', origin: 'https://evil.example' }, false],
    ['a foreign page', { site: 'cross-site' }, false],
    ['a neighbouring host', { site: 'same-site' }, false],
    ['our own origin', { origin: 'https://tw.example' }, true],
    ['another port', { origin: 'https://tw.example:8443' }, false],
    ['a foreign origin', { origin: 'https://evil.example' }, false],
    ['a hidden origin', { origin: 'null' }, false],
    [
      'a foreign page that also sends our origin',
      { site: 'cross-site', origin: 'https://tw.example' },
      false,
    ],
    ['no header, with a session', {}, false],
    ['no header, without a session', { hasSession: false }, true],
  ])('%s', (_, differing, expected) => {
    expect(isSameOrigin({ ...request, ...differing })).toBe(expected);
  });
});
