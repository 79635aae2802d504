import type { CheerioAPI } from 'cheerio';
import { shanghaiIso } from '../../../domain/local-time';
import { emptyReading, type Reading } from '../../../domain/reading';
import type { PageDocument } from '../page-document';
import { loadFragment } from '../page-fragment';
import { proofFragment } from '../proof-fragment';
import { readCounts } from '../reading-counts';
import type { ParsedSubject, SurfaceParser } from '../surface-parser';
import { tencentBadge } from './tencent-badge';
import { readTencentCounts } from './tencent-counts';

/**
 * Archived pages `t.qq.com/<account>`: of a person (`custjWrap`, `m_profile`), of an organization
 * (`clubInfo`), or one's own (`m_profile`, `sc_profile_w`).
 */
export const tencentHtmlParser: SurfaceParser = { surface: 'html-archive', version: 'tencent-html-3', parse };

const PROFILE = /<div\b[^<>]{0,300}\bclass="(?:custjWrap|clubInfo|m_profile)\b[^"]{0,200}"/;
const LONGEST_PROFILE = 20_000;
/** Lists of posts follow a profile; what they show belongs to others. */
const AFTER_PROFILE =
  /<ul\b[^<>]{0,300}\bid="talkList"|<div\b[^<>]{0,300}\bid="(?:talkBox|pageNav|widgetWrap)"/;

/** The list of counts closes a profile: without its end the page is cut off, perhaps before the badge. */
const COUNTED = /(?:听众|聽眾|followers?)[\s\S]*?<\/ul>/i;

function parse({ text, json }: PageDocument): ParsedSubject[] | null {
  if (json) return null;
  const start = text.search(PROFILE);
  if (start === -1) return null;
  const profile = text.slice(start, start + LONGEST_PROFILE).split(AFTER_PROFILE)[0]!;
  if (!COUNTED.test(profile)) return [];
  const $ = loadFragment(profile);
  const uid = accountIn($, profile);
  const counts = readTencentCounts($);
  // A damaged tag can hide all that follows it, the badge with the list that closes the profile.
  if (uid === null || counts.followers === undefined) return [];
  const reading: Reading = {
    ...emptyReading(),
    uid,
    handle: uid,
    nickname: nicknameIn($, profile),
    ...tencentBadge($),
    ...readCounts(counts),
    lastPostAt: newestOwnPost(text, uid),
  };
  return [{ reading, fragment: proofFragment($.html('.text_user, .tit, .clubInfo h3, a[title*="认证"]')) }];
}

/** The page's own script or links name its owner; `MI.user` elsewhere is the visitor. */
function accountIn($: CheerioAPI, profile: string): string | null {
  const scripted = /\baccount\s*[=:]\s*'([\w-]+)'/.exec(profile)?.[1];
  if (scripted) return scripted;
  const links = ['a.text_user', '.text_user a', 'a.stat', 'a'].flatMap((selector) => $(selector).toArray());
  for (const link of links) {
    const account = /^(?:https?:\/\/(?:\w+\.)?t\.qq\.com)?\/([\w-]+)(?:[/?]|$)/.exec(
      $(link).attr('href') ?? '',
    )?.[1];
    if (account && !NOT_ACCOUNTS.has(account)) return account;
  }
  return null;
}

const NOT_ACCOUNTS = new Set(['certification', 'favor', 'p', 'search', 'asyn', 'people']);

function nicknameIn($: CheerioAPI, profile: string): string | null {
  const scripted = /\bnick\s*[=:]\s*'([^']+)'/.exec(profile)?.[1];
  const shown = $('.text_user').first().clone();
  shown.find('a[title*="认证"], em, i').remove();
  const titled = /^(.*?)\s*[(（]@/.exec($('[title*="(@"]').first().attr('title') ?? '')?.[1];
  return (scripted ?? (shown.text().trim() || titled))?.trim() || null;
}

/** Posts carry their author and their Unix second; a reposted original is not the owner's. */
function newestOwnPost(text: string, account: string): string | null {
  const posts = text.matchAll(/<li id="\d+" rel="(\d{9,10})"[\s\S]{0,3000}?class="userName" rel="([\w-]+)"/g);
  const own = [...posts].filter((post) => post[2] === account).map((post) => Number(post[1]));
  return own.length > 0 ? shanghaiIso(new Date(Math.max(...own) * 1000)) : null;
}
