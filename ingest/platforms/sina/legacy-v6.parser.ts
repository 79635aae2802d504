import type { CheerioAPI } from 'cheerio';
import { emptyReading, type Reading } from '../../../domain/reading';
import type { PageDocument } from '../page-document';
import { loadFragment } from '../page-fragment';
import { proofFragment } from '../proof-fragment';
import { readCounts } from '../reading-counts';
import type { ParsedSubject, SurfaceParser } from '../surface-parser';
import { readPageOwner } from './legacy-config';
import { readLegacyCounts } from './legacy-counts';
import { customDomainIn, uidOfFollowButton } from './legacy-header';
import { findModules, type PageModule } from './legacy-modules';
import { newestOwnPost } from './legacy-posts';
import { firstReason } from './sina-verification';

/** `weibo.com/u/<uid>` as of 2014 to 2021 (page version 6), for persons and organizations. */
export const legacyV6Parser: SurfaceParser = { surface: 'legacy', version: 'sina-legacy-v6-2', parse };

/** A mourning mark, no verification, as type 400 is none. */
const DECEASED = 'icon_pf_approve_dead';

const WANTED =
  /^Pl_(?:\w+_Header|Core_T8CustomTriColumn|Core_UserInfo|Official_PersonalInfo|\w*ProfileFeed__)/;

function parse({ text, fetchedAt }: PageDocument): ParsedSubject[] | null {
  const modules = findModules(text, WANTED);
  const header = modules.find(({ id, html }) => id.includes('_Header') && html.includes('pf_photo'));
  const counter = modules.find(
    ({ id, html }) => id.includes('T8CustomTriColumn') && html.includes('<strong'),
  );
  if (!header && !counter) return null;
  const owner = readPageOwner(text);
  const $ = loadFragment(header?.html ?? '');
  const uid = owner.uid ?? uidOfFollowButton(header?.html ?? '');
  const reading: Reading = {
    ...emptyReading(),
    uid,
    handle: customDomainIn(modules.filter(({ id }) => !id.includes('Feed'))),
    nickname: $('.username').first().text().trim() || owner.nickname,
    ...verificationIn($, modules),
    ...readCounts(readLegacyCounts(counter?.html ?? '')),
    lastPostAt: newestOwnPost(feedsIn(modules), uid, fetchedAt),
  };
  if (reading.uid === null && reading.nickname === null) return [];
  return [
    { reading, fragment: proofFragment($.html('.pf_photo .icon_bed, .pf_photo > em, .username, .pf_intro')) },
  ];
}

/** Only the icon on the portrait is the owner's; every `icon_approve` elsewhere is somebody else's. */
function verificationIn($: CheerioAPI, modules: PageModule[]): Partial<Reading> {
  const photo = $('.pf_photo');
  if (photo.length === 0) return verificationInUserInfo(modules);
  const icon = photo.find('[class*="icon_pf_approve"]').first();
  const name = /\bicon_pf_approve\w*/.exec(icon.attr('class') ?? '')?.[0] ?? null;
  if (name === null || name === DECEASED) return { verified: false };
  const verifiedKind = kindOfIcon(name);
  if (!verifiedKind) return {};
  const reason = firstReason([icon.attr('title'), $('.pf_intro').attr('title'), reasonInUserInfo(modules)]);
  return { verified: true, verifiedKind, reason };
}

/** Null for an icon never heard of: it may mean anything. */
function kindOfIcon(name: string): Reading['verifiedKind'] {
  if (/^icon_pf_approve_co(?:_|$)/.test(name)) return 'organization';
  return name === 'icon_pf_approve' || name === 'icon_pf_approve_gold' ? 'person' : null;
}

/** Without the portrait only a positive mark counts: its absence beside the facts says nothing. */
function verificationInUserInfo(modules: PageModule[]): Partial<Reading> {
  const marks = userInfoIn(modules)('.verify_area .icon_bed [class*="icon_verify_"]').toString();
  const mark = /\bicon_verify_(co_v|v)\b/.exec(marks)?.[1];
  if (!mark) return {};
  const verifiedKind = mark === 'v' ? 'person' : 'organization';
  return { verified: true, verifiedKind, reason: firstReason([reasonInUserInfo(modules)]) };
}

function reasonInUserInfo(modules: PageModule[]): string {
  return userInfoIn(modules)('.verify_area p.info span').first().text();
}

function userInfoIn(modules: PageModule[]): CheerioAPI {
  const info = modules.find(
    ({ id, html }) => id.startsWith('Pl_Core_UserInfo') && html.includes('verify_area'),
  );
  return loadFragment(info?.html ?? '');
}

function feedsIn(modules: PageModule[]): string[] {
  return modules.filter(({ id }) => id.includes('ProfileFeed__')).map(({ html }) => html);
}
