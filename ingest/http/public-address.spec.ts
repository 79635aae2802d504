import { isPublicAddress, lookupPublic } from './public-address';

describe('isPublicAddress', () => {
  it.each(['114.134.80.162', '8.8.8.8', '172.32.0.1', '2400:89c0::1'])('takes %s', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it.each([
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '127.0.0.1',
    '127.8.8.8',
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:127.0.0.1',
    '::ffff:10.0.0.1',
    '64:ff9b::7f00:1',
    'fc00::1',
    'fd12::1',
    'fe80::1',
    'weibo.com',
    '',
  ])('refuses %p', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});

describe('lookupPublic', () => {
  it.each([{ all: true }, { all: false }])('refuses a name of this machine with %p', async (options) => {
    const error = await new Promise((resolve) => {
      lookupPublic('localhost', options, resolve);
    });
    expect(error).toMatchObject({ code: 'ERR_PRIVATE_ADDRESS' });
  });
});
