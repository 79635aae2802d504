import { PLATFORMS } from '../../domain/platform';
import { PLATFORM_CARDS } from '../../ingest/platforms/platform-cards';
import type { AccountState, World } from '../replica/world';

/** The world, and in it the accounts known to exist by which the service tells "gone" from "we were shut out". */
export function withControlAccounts(world: World): World {
  const controls = new Map(
    PLATFORMS.map((platform) => [platform, PLATFORM_CARDS[platform].controlUid] as const),
  );
  return {
    uidOf: (alias, moment) => world.uidOf(alias, moment),
    accountAt: (platform, uid, moment) =>
      uid === controls.get(platform) ? { ...CONTROL, platform, uid } : world.accountAt(platform, uid, moment),
  };
}

const CONTROL: Omit<AccountState, 'platform' | 'uid'> = {
  domain: null,
  nickname: '平台自己的账号',
  owner: 'organization',
  verified: true,
  verifiedType: 2,
  reason: '平台自己的账号',
  description: '',
  following: 10,
  followers: 1_000_000,
  posts: 5_000,
  openedAt: new Date('2009-08-28T00:00:00+08:00'),
  lastPostAt: null,
  presence: 'present',
  shownInstead: null,
};
