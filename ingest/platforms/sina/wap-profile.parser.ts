import type { CheerioAPI } from 'cheerio';
import { shanghaiIso } from '../../../domain/local-time';
import { emptyReading, type Reading } from '../../../domain/reading';
import type { PageDocument } from '../page-document';
import { loadFragment } from '../page-fragment';
import { readPageTime } from '../page-time';
import { proofFragment } from '../proof-fragment';
import { readCounts, type WrittenCounts } from '../reading-counts';
import type { ParsedSubject, SurfaceParser } from '../surface-parser';
import { firstReason } from './sina-verification';

/** `weibo.cn/u/<uid>`: plain HTML for old telephones. Its pages from the second on have a bare header. */
export const wapProfileParser: SurfaceParser = { surface: 'wap', version: 'sina-wap-profile-3', parse };

const HEADER = /<div\b[^>]{0,200}\bclass=["']?u["'\s>]/;
const LONGEST_HEADER = 12_000;
const REASON_LABEL = /^(?:(?:新浪|微博)?(?:认证|認證)(?:信息|資訊)?|Verified|Verification)\s*[:：]/i;
/** By the number of the file, `5338.gif`, once `5338c456.gif`. 达人 (5547) wears an icon too. */
const ICON_KINDS: readonly [RegExp, Reading['verifiedKind']][] = [
  [/\/5337\w*\.gif/, 'organization'],
  [/\/5338\w*\.gif/, 'person'],
];

function parse({ text, fetchedAt }: PageDocument): ParsedSubject[] | null {
  const start = text.search(HEADER);
  if (start === -1) return null;
  const header = text.slice(start, start + LONGEST_HEADER).split('<div class="pmst"')[0]!;
  const $ = loadFragment(header);
  const nickname = nicknameIn($);
  // The counts close the header: without them it may have been cut off before the V.
  if (nickname === null || $('.tip2').length === 0) return [];
  const reading: Reading = {
    ...emptyReading(),
    uid: uidIn($, linksTo('info')),
    nickname,
    ...verificationIn($),
    ...readCounts(countsIn($)),
    lastPostAt: newestPost(text.slice(start), fetchedAt),
  };
  return [
    {
      reading,
      fragment: fragmentOf($),
      linkedUid: uidIn($, `.tip2 :is(${linksTo('follow')}, ${linksTo('fans')})`),
    },
  ];
}

function nicknameIn($: CheerioAPI): string | null {
  const full = $('.ut .ctt').first().contents().first().text().split('\u00a0')[0]!.trim();
  if (full !== '' && !REASON_LABEL.test(full)) return full;
  return /^(.+?)(?:的微博|'s Weibo)/i.exec($('.ut').first().text().trim())?.[1] ?? null;
}

/** Until 2016 every link went on with the visitor's session, `?vt=4&gsid=…`. */
function linksTo(tab: string): string {
  return `a[href$="/${tab}"], a[href*="/${tab}?"]`;
}

function uidIn($: CheerioAPI, selector: string): string | null {
  return (
    /^(?:https?:\/\/(?:\w+\.)?weibo\.cn)?\/(\d{5,15})\//.exec($(selector).first().attr('href') ?? '')?.[1] ??
    null
  );
}

/** A bare header (no line of its own for the nickname) never shows a V: it says nothing. */
function verificationIn($: CheerioAPI): Partial<Reading> {
  const lines = $('.ut .ctt');
  if (lines.length === 0) return {};
  const images = lines.first().find('img');
  const sources = images.toArray().map((image) => $(image).attr('src') ?? '');
  const icon = ICON_KINDS.find(([file]) => sources.some((source) => file.test(source)));
  const isMarked = icon !== undefined || images.is('[alt="V"]');
  const note = lines
    .toArray()
    .map((line) => $(line).text().trim())
    .find((line) => REASON_LABEL.test(line));
  if (!isMarked && note === undefined) return startsWithNickname($) ? { verified: false } : {};
  return {
    verified: true,
    verifiedKind: icon?.[1] ?? null,
    reason: firstReason([note?.replace(REASON_LABEL, '')]),
  };
}

/** Where the line of the nickname is damaged, the V in it is lost, too: nothing says "not verified" then. */
function startsWithNickname($: CheerioAPI): boolean {
  return $('.ut').children().first().is('.ctt');
}

/** By the links, which are the same in every language. */
function countsIn($: CheerioAPI): WrittenCounts {
  const bracketed = (selector: string) => /\[([^\]]+)\]/.exec($('.tip2').find(selector).first().text())?.[1];
  return {
    following: bracketed(linksTo('follow')),
    followers: bracketed(linksTo('fans')),
    posts: bracketed('.tc') ?? bracketed(linksTo('profile')),
  };
}

function newestPost(text: string, fetchedAt: Date): string | null {
  const times = [...text.matchAll(/<span class="ct">([^<]*)/g)]
    .map((match) => readPageTime(match[1]!.replaceAll('&nbsp;', ' '), fetchedAt)?.getTime() ?? 0)
    .filter((time) => time > 0);
  return times.length > 0 ? shanghaiIso(new Date(Math.max(...times))) : null;
}

/** Icons and lines without links: those carry the visitor's session mark. */
function fragmentOf($: CheerioAPI): string {
  const lines = $('.ut .ctt, .tip2').clone();
  lines.find('a').each((_, link) => void $(link).replaceWith($(link).text()));
  return proofFragment(lines.toString());
}
