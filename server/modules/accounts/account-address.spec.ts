import { accountAddress } from './account-address';

it.each([
  [{ platform: 'sina', uid: '1000000001', alias: 'shiliqu' }, 'https://weibo.com/u/1000000001'],
  [{ platform: 'sina', uid: null, alias: 'shiliqu' }, 'https://weibo.com/shiliqu'],
  [{ platform: 'sina', uid: null, alias: '@示例' }, 'https://weibo.com/n/%E7%A4%BA%E4%BE%8B'],
  [{ platform: 'tencent', uid: 'shili_qu', alias: null }, 'http://t.qq.com/shili_qu'],
  [{ platform: 'sina', uid: null, alias: '//evil.example/' }, 'https://weibo.com/%2F%2Fevil.example%2F'],
] as const)('the profile of %j is found at %s', (account, address) => {
  expect(accountAddress(account)).toBe(address);
});
