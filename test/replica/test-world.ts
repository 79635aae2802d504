import type { AccountState, World } from './world';

/** A world of the accounts that a test spells out, each like PLAIN but for what is given. */
export function worldOf(...accounts: Partial<AccountState>[]): World {
  const known = accounts.map((account) => ({ ...PLAIN, ...account }));
  return {
    accountAt: (platform, uid, moment) =>
      known.find(
        (account) => account.platform === platform && account.uid === uid && account.openedAt <= moment,
      ) ?? null,
    uidOf: ({ platform, namespace, name }) =>
      known.find(
        (account) =>
          account.platform === platform &&
          (namespace === 'domain' ? account.domain === name : account.nickname === name),
      )?.uid ?? null,
  };
}

/** An unverified organization with numbers that no other field has. */
export const PLAIN: AccountState = {
  platform: 'sina',
  uid: '9900000001',
  domain: null,
  nickname: '示例街道团工委',
  owner: 'organization',
  verified: false,
  verifiedType: -1,
  reason: '',
  description: '示例街道共青团员的家',
  following: 253,
  followers: 8_765,
  posts: 431,
  openedAt: new Date('2011-06-01T08:00:00+08:00'),
  lastPostAt: new Date('2012-10-14T18:12:00+08:00'),
  presence: 'present',
  shownInstead: null,
};
