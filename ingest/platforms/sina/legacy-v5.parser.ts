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

/**
 * `weibo.com/u/<uid>` as of 2011 to 2014: versions 5 (`Pl_Official_Header__1`, organizations
 * `Pl_Core_Header__1`) and 4 (`pl_profile_*`, before that `pl_content_*`).
 */
export const legacyV5Parser: SurfaceParser = { surface: 'legacy', version: 'sina-legacy-v5-2', parse };

const IDENTITY =
  /^(?:Pl_(?:Official|Core)_Header__|pl_profile_(?:his|my)Info$|pl_content_(?:hisPersonal|person)Info$)/;
const COUNTERS = /^(?:Pl_(?:Official|Core)_Header__|pl_profile_photo$|pl_content_litePersonInfo$)/;
const VERIFIED_NOTE = /^pl_profile_extraInfo$/;
const FEEDS = /(?:ProfileFeed__|^pl_content_(?:his|my)Feed$)/;
const WANTED = new RegExp([IDENTITY, COUNTERS, VERIFIED_NOTE, FEEDS].map(({ source }) => source).join('|'));

const ORGANIZATION_ICON = /(?:^|\s)(?:approve_co|vip_agency|cooperate)(?:\s|$)/;
const PERSON_ICON = /(?:^|\s)(?:approve|vip)(?:\s|$)/;

function parse({ text, fetchedAt }: PageDocument): ParsedSubject[] | null {
  const modules = findModules(text, WANTED);
  const identity = modules.find(
    ({ id, html }) => IDENTITY.test(id) && /name/.test(html) && !html.includes('pf_photo'),
  );
  const counter = modules.find(({ id, html }) => COUNTERS.test(id) && html.includes('<strong'));
  // Organizations of 2012 (e.weibo.com) have a counter block and no block of identity.
  if (!identity && !counter) return null;
  const $ = loadFragment(identity?.html ?? '');
  const owner = readPageOwner(text);
  const uid = owner.uid ?? uidOfFollowButton(identity?.html ?? '');
  const reading: Reading = {
    ...emptyReading(),
    uid,
    handle: customDomainIn(identity ? [identity] : []),
    nickname: nicknameIn($) ?? owner.nickname,
    ...verificationIn($, modules),
    ...readCounts(readLegacyCounts(counterOf(counter?.html ?? ''))),
    lastPostAt: newestOwnPost(feedsIn(modules), uid, fetchedAt),
  };
  if (reading.uid === null && reading.nickname === null) return [];
  return [{ reading, fragment: proofFragment($.html('.name, i.W_ico16, .pf_verified_info')) }];
}

function nicknameIn($: CheerioAPI): string | null {
  return $('.pf_name .name, .username strong').first().text().trim() || null;
}

/** Counters stand in the header beside other numbers; only its list of three is the owner's. */
function counterOf(html: string): string {
  return loadFragment(html)('ul.user_atten').first().toString() || html;
}

/** The icon beside the nickname. A block without the place for icons does not say "not verified". */
function verificationIn($: CheerioAPI, modules: PageModule[]): Partial<Reading> {
  const icons = $('.pf_name .pf_icon, .username').find('i, img');
  const wide =
    icons.length > 0
      ? icons
      : $('a[href*="verified.weibo.com"]').find('i, img').add('[title^="新浪"][title*="认证"]');
  const marked = wide.toArray().map((icon) => ({
    name: nameOfIcon($(icon).attr('class'), $(icon).attr('title')),
    title: $(icon).attr('title'),
  }));
  const organization = marked.find(({ name }) => ORGANIZATION_ICON.test(name));
  const person = marked.find(({ name }) => PERSON_ICON.test(name));
  const icon = organization ?? person;
  if (!icon) return $('.pf_name, .perAll_info').length > 0 ? { verified: false } : {};
  const verifiedKind = organization ? 'organization' : 'person';
  return { verified: true, verifiedKind, reason: firstReason([icon.title, verifiedNote($, modules)]) };
}

/** Before 2013 only the title tells the icon's kind. */
function nameOfIcon(name = '', title = ''): string {
  if (ORGANIZATION_ICON.test(name) || PERSON_ICON.test(name)) return name;
  if (title.startsWith('新浪机构认证')) return 'approve_co';
  return title.startsWith('新浪个人认证') ? 'approve' : name;
}

/** 认证说明 beside the header, without its links (申请认证, 举报身份). */
function verifiedNote($: CheerioAPI, modules: PageModule[]): string {
  const extra = modules.find(({ id }) => VERIFIED_NOTE.test(id));
  const $note = extra ? loadFragment(extra.html) : $;
  const note = $note('.pf_verified_info').first().clone();
  note.find('a, script').remove();
  return note
    .text()
    .replace(/\s+/g, ' ')
    .replace(/^(?:新浪|微博)?(?:个人|机构|官方)?认证\s*[:：]/, '');
}

function feedsIn(modules: PageModule[]): string[] {
  return modules.filter(({ id }) => FEEDS.test(id)).map(({ html }) => html);
}
