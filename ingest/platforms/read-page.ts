import type { Outcome } from '../../domain/outcome';
import type { Platform } from '../../domain/platform';
import type { Reading } from '../../domain/reading';
import { type AnswerEvidence, firstMatch } from './outcome-rule';
import { openPage, type PageDocument } from './page-document';
import type { PlatformReader } from './platform-reader';
import { PLATFORM_READERS } from './platform-readers';
import type { ParsedSubject, SurfaceParser } from './surface-parser';

/** A fetched body with what is known of its fetching. Only the bytes and the moment are needed. */
export interface PageInput {
  body: Buffer;
  /** Recognised from the content when not given. */
  platform?: Platform;
  surface?: string;
  /** What was asked for. */
  url?: string;
  status?: number;
  /** Where redirects led, whether or not they were followed. */
  finalUrl?: string;
  contentType?: string;
  /** The uid the page should be of; without it any account is taken, as long as it is the only one. */
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
  /** The piece of the page that shows it, at most 500 characters; null unless read. */
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

/**
 * Reads a page of whatever platform, surface and charset, and classifies what it is when it is no readable
 * profile. Never throws: every body has an outcome. Source: platform rules, section 3.
 */
export function readPage(input: PageInput): PageResult {
  const page = openPage(input);
  const parsed = parsePage(page, input);
  if (!parsed) return notRecognised(input);
  const { reader, parser } = parsed;
  const result = {
    platform: reader.platform,
    surface: parser?.surface ?? input.surface ?? null,
    reading: null,
    fragment: null,
    parserVersion: parser?.version ?? reader.rulesVersion,
  };
  const rule = firstMatch(reader.rules, evidenceOf(input, page, parsed));
  if (rule) return { ...result, outcome: rule.outcome, detail: rule.detail };
  return { ...result, ...choose(parsed.subjects, page, input.askedUid) };
}

/**
 * Every account a body speaks of, e.g. all authors of a timeline or all members of a list, in its order.
 * Empty when it is no readable page.
 */
export function readEmbeddedAccounts(input: PageInput): Reading[] {
  const parsed = parsePage(openPage(input), input);
  return parsed ? parsed.subjects.map(({ reading }) => reading) : [];
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
    if (subjects && subjects.length > 0) return { reader, parser, subjects };
    if (subjects) claimed ??= parser;
  }
  return { reader, parser: claimed, subjects: [] };
}

function evidenceOf(input: PageInput, page: PageDocument, { reader, subjects }: ParsedPage): AnswerEvidence {
  const hasProfile = subjects.length > 0;
  const target = typeof page.json?.url === 'string' ? page.json.url : '';
  const data = page.json?.data;
  const bodyTargets = hasProfile ? [] : [target, typeof data === 'string' ? data : ''];
  return {
    status: input.status ?? null,
    addresses: [input.finalUrl ?? '', ...bodyTargets].filter(Boolean).flatMap(withDecoded),
    codes: page.json && !hasProfile ? reader.codesIn(page.json) : [],
    says: hasProfile ? '' : reader.statementIn(page),
    sendsElsewhere: !hasProfile && target !== '' && (data === undefined || data === null),
  };
}

/** Reasons stand percent-encoded in addresses. */
function withDecoded(address: string): string[] {
  try {
    return [address, decodeURIComponent(address)];
  } catch {
    return [address];
  }
}

type Choice = Pick<PageResult, 'outcome' | 'detail'> & Partial<PageResult>;

function choose(subjects: ParsedSubject[], page: PageDocument, askedUid?: string): Choice {
  if (subjects.length === 0) return noSubject(page);
  if (subjects.length > 1) return oneOfMany(subjects, askedUid);
  return oneSubject(subjects[0]!, askedUid);
}

function noSubject({ json }: PageDocument): Choice {
  if (json?.ok === 1) {
    return { outcome: 'schema-drift', detail: '平台回答成功，却没有帐号资料：页面结构可能已经改变。' };
  }
  return { outcome: 'unknown', detail: '页面上没有认得出的帐号资料，也没有认得出的提示。' };
}

function oneOfMany(subjects: ParsedSubject[], askedUid?: string): Choice {
  const asked = subjects.find(({ reading }) => isSameUid(reading.uid, askedUid));
  if (asked) return read(asked);
  const wanted = askedUid ? `其中没有要查的 ${askedUid}` : '没有指明要查哪一个';
  return { outcome: 'unknown', detail: `页面上有 ${subjects.length} 个帐号，${wanted}。` };
}

function oneSubject(subject: ParsedSubject, askedUid?: string): Choice {
  const shownUid = subject.reading.uid ?? subject.linkedUid ?? null;
  if (askedUid && shownUid && !isSameUid(shownUid, askedUid)) {
    return { outcome: 'identity-mismatch', detail: `要查的是 ${askedUid}，页面却是 ${shownUid} 的。` };
  }
  return read(subject);
}

function read({ reading, fragment }: ParsedSubject): Choice {
  return { outcome: 'read', detail: verdictOf(reading), reading, fragment };
}

function verdictOf({ verified, reason }: Reading): string {
  if (verified === null) return '页面读取成功，但没有显示是否认证。';
  if (!verified) return '页面读取成功，没有认证标志。';
  return reason ? `页面显示已认证：${reason}。` : '页面显示已认证，没有认证说明。';
}

/** Account names of Tencent do not depend on case; digits have none. */
function isSameUid(shown: string | null, asked: string | undefined): boolean {
  return shown !== null && asked !== undefined && shown.toLowerCase() === asked.toLowerCase();
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
