import { readAccountUid } from '../../../domain/account-uid';
import { isPlatform, type Platform } from '../../../domain/platform';
import type { ProfileAddress } from '../../platforms/profile-address';
import { labelOf } from '../fields/platform.field';
import { textAt, type RowProblem, type RowRule } from './row-rule';

/**
 * The address is a profile on the row's platform, and uid and address agree. Expects `values.address`: what
 * the address means.
 */
export const addressFits: RowRule = (values, context) => {
  const address = values['address'] as ProfileAddress | null;
  const uid = textAt(values, 'uid');
  const platform = context.platform ?? values['platform'];
  if (platform === 'other') return otherPlatform(address);
  return [
    ...(address ? addressProblems(address, platform, uid) : []),
    ...(uid !== null && isPlatform(platform) ? uidProblems(uid, platform, address) : []),
  ];
};

/** No page of another platform is ever called: its address is kept for people to read. */
function otherPlatform(address: ProfileAddress | null): RowProblem[] {
  if (address?.kind === 'malformed') {
    return [{ code: 'URL.MALFORMED', key: 'url', facts: { reason: address.reason } }];
  }
  return [{ code: 'URL.OTHER_PLATFORM', key: 'url' }];
}

function addressProblems(address: ProfileAddress, platform: unknown, uid: string | null): RowProblem[] {
  switch (address.kind) {
    case 'uid':
    case 'alias':
      return isPlatform(platform) && address.platform !== platform
        ? [wrongPlatform(address.platform, platform)]
        : [];
    case 'post':
      return [{ code: 'URL.IS_A_POST', key: 'url', facts: { uid: address.authorUid } }];
    case 'short-link':
      return [{ code: uid === null ? 'URL.SHORT_LINK' : 'URL.SHORT_LINK_WITH_UID', key: 'url' }];
    default:
      return [{ code: REFUSALS[address.kind], key: 'url', facts: { reason: address.reason } }];
  }
}

const REFUSALS = {
  'not-a-profile': 'URL.NOT_A_PROFILE',
  'foreign-host': 'URL.FOREIGN_HOST',
  empty: 'URL.MALFORMED',
  malformed: 'URL.MALFORMED',
} as const;

function wrongPlatform(seen: Platform, expected: Platform): RowProblem {
  const facts = { seen: labelOf(seen), expected: labelOf(expected) };
  return { code: 'URL.WRONG_PLATFORM', key: 'url', facts };
}

function uidProblems(uid: string, platform: Platform, address: ProfileAddress | null): RowProblem[] {
  const read = readAccountUid(uid, platform);
  if (read === null) {
    return [{ code: 'UID.MALFORMED', key: 'uid', facts: { seen: uid, platform: labelOf(platform) } }];
  }
  const isOther = address?.kind === 'uid' && address.platform === platform && !isSameUid(address.uid, read);
  return isOther ? [{ code: 'UID.NOT_THE_URLS', key: 'uid', facts: { uid: read, urlUid: address.uid } }] : [];
}

/** Tencent account names are the same in either case. */
function isSameUid(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
