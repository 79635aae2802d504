import type { Outcome } from '../../domain/outcome';
import type { Platform } from '../../domain/platform';
import type { Reading } from '../../domain/reading';
import { evidenceOf } from './answer-evidence';
import { matchedStatement } from './matched-statement';
import { firstMatch } from './outcome-rule';
import { openPage, type PageDocument } from './page-document';
import type { PlatformReader } from './platform-reader';
import { PLATFORM_READERS } from './platform-readers';
import { readProfileAddress } from './profile-address';
import { chooseSubject } from './subject-choice';
import type { ParsedSubject, SurfaceParser } from './surface-parser';

/** A fetched body with what is known of its fetching. Only the bytes and the moment are needed. */
export interface PageInput {
  body: Buffer;
  /** Recognised from the content when not given. */
  platform?: Platform;
  surface?: string;
  /** The address that was asked for, or at which the page was saved. */
  url?: string;
  status?: number;
  /** Where redirects led, whether or not they were followed. */
  finalUrl?: string;
  contentType?: string;
  /**
   * The uid the page should be of, taken from `url` when not given; without either any account is taken, as
   * long as it is the only one.
   */
  askedUid?: string;
  fetchedAt: Date;
}

/** How a visit ended, and what the page said. */
export interface PageResult {
  platform: Platform | null;
  surface: string | null;
  outcome: Outcome;
  /** Only with the outcome `read`. */
  reading: Reading | null;
  /** What decided, one Chinese sentence. */
  detail: string;
  /** The piece of the page that decided, at most 500 characters; null where nothing was recognised. */
  fragment: string | null;
  parserVersion: string;
}

/** A page as one platform's parsers see it. */
interface ParsedPage {
  reader: PlatformReader;
  parser: SurfaceParser | null;
  subjects: ParsedSubject[];
}

const RECOGNISER_VERSION = 'recogniser-1';

/** A page that shows accounts, or one that ended otherwise. */
export type JudgedPage =
  { kind: 'accounts'; accounts: ParsedSubject[]; page: ReadPage } | { kind: 'none'; result: PageResult };

/** Which parser read a page. */
export type ReadPage = Pick<PageResult, 'platform' | 'surface' | 'parserVersion'>;

/**
 * Reads a page of whatever platform, surface and charset, and classifies what it is when it is no readable
 * profile. Never throws: every body has an outcome. Source: platform rules, section 3.
 */
export function readPage(input: PageInput): PageResult {
  const judged = judgePage(input);
  if (judged.kind === 'none') return judged.result;
  return choiceOf(judged.page, judged.accounts, askedUidOf(input));
}

/** What the platform says with a page, before it is asked which of the accounts shown was meant. */
export function judgePage(input: PageInput): JudgedPage {
  const page = openPage(input);
  const parsed = parsePage(page, input);
  if (!parsed) return { kind: 'none', result: notRecognised(input) };
  const { reader, parser, subjects } = parsed;
  const showsAccount = subjects.length > 0;
  const readBy = {
    platform: reader.platform,
    surface: parser?.surface ?? input.surface ?? null,
    parserVersion: parser?.version ?? reader.rulesVersion,
  };
  const { status, url, finalUrl } = input;
  const evidence = evidenceOf({ page, reader, showsAccount, status, url, finalUrl });
  const rule = firstMatch(reader.rules, evidence);
  if (rule) return { kind: 'none', result: unread(readBy, rule, matchedStatement(rule, evidence)) };
  if (showsAccount || parser?.listsAccounts) return { kind: 'accounts', accounts: subjects, page: readBy };
  return { kind: 'none', result: unread(readBy, withoutAccount(reader, page)) };
}

/**
 * Every account a body speaks of, e.g. all authors of a timeline or all members of a list, in its order.
 * Empty when it is no readable page.
 */
export function readEmbeddedAccounts(input: PageInput): Reading[] {
  const parsed = parsePage(openPage(input), input);
  return parsed ? parsed.subjects.map(({ reading }) => reading) : [];
}

/** An address of a profile asks for its uid, too. */
function askedUidOf({ askedUid, url }: PageInput): string | undefined {
  if (askedUid || !url) return askedUid;
  const address = readProfileAddress(url);
  return address.kind === 'uid' ? address.uid : undefined;
}

function parsePage(page: PageDocument, { platform, surface }: PageInput): ParsedPage | null {
  if (platform) return parseWith(PLATFORM_READERS[platform], page, surface);
  const parsed = Object.values(PLATFORM_READERS).map((reader) => parseWith(reader, page, surface));
  return (
    parsed.find(({ subjects }) => subjects.length > 0) ??
    parsed.find(({ reader }) => reader.recognises(page)) ??
    null
  );
}

/** The named surface is tried first; a body of another surface of the platform is still read. */
function parseWith(reader: PlatformReader, page: PageDocument, surface?: string): ParsedPage {
  const named = reader.parsers.filter((parser) => parser.surface === surface);
  const others = reader.parsers.filter((parser) => parser.surface !== surface);
  let claimed: SurfaceParser | null = null;
  for (const parser of [...named, ...others]) {
    const subjects = parser.parse(page);
    if (subjects && subjects.length > 0) return { reader, parser, subjects: eachOnce(subjects) };
    if (subjects) claimed ??= parser;
  }
  return { reader, parser: claimed, subjects: [] };
}

/** A timeline names its authors again and again. */
function eachOnce(subjects: ParsedSubject[]): ParsedSubject[] {
  const byUid = new Map<string | null, ParsedSubject>();
  for (const subject of subjects) {
    if (!byUid.has(subject.reading.uid)) byUid.set(subject.reading.uid, subject);
  }
  return [...byUid.values()];
}

function withoutAccount(
  reader: PlatformReader,
  { json }: PageDocument,
): Pick<PageResult, 'outcome' | 'detail'> {
  if (json && reader.claimsSuccess(json)) {
    return { outcome: 'schema-drift', detail: '平台回答成功，却没有帐号资料：页面结构可能已经改变。' };
  }
  return { outcome: 'unknown', detail: '页面上没有认得出的帐号资料，也没有认得出的提示。' };
}

/** The page's own word on which account it shows: the one asked for, or why none is. */
export function choiceOf(
  page: ReadPage,
  accounts: readonly ParsedSubject[],
  askedUid: string | undefined,
): PageResult {
  const { subject, ...choice } = chooseSubject(accounts, askedUid);
  return { ...page, ...choice, reading: subject?.reading ?? null, fragment: subject?.fragment ?? null };
}

/** A page that was answered without a readable account. */
export function unread(
  page: ReadPage,
  { outcome, detail }: Pick<PageResult, 'outcome' | 'detail'>,
  fragment: string | null = null,
): PageResult {
  return { ...page, outcome, detail, reading: null, fragment };
}

function notRecognised({ surface }: PageInput): PageResult {
  return {
    platform: null,
    surface: surface ?? null,
    outcome: 'unknown',
    reading: null,
    detail: '认不出这是哪个平台的页面。',
    fragment: null,
    parserVersion: RECOGNISER_VERSION,
  };
}
