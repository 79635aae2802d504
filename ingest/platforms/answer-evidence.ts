import type { AnswerEvidence } from './outcome-rule';
import { type PageDocument, textOf } from './page-document';
import type { PlatformReader } from './platform-reader';

export interface AnsweredPage {
  page: PageDocument;
  reader: PlatformReader;
  /** Does the page show an account? Then nothing else of its body is a statement of the platform. */
  showsAccount: boolean;
  status?: number;
  url?: string;
  finalUrl?: string;
}

/** What the outcome rules are tried on: status and addresses always, words of the body only without an account. */
export function evidenceOf({
  page,
  reader,
  showsAccount,
  status,
  url,
  finalUrl,
}: AnsweredPage): AnswerEvidence {
  const target = textOf(page.json?.url) ?? '';
  const data = page.json?.data;
  const bodyTargets = [url ?? '', target, addressOf(data), ...redirectsIn(page)];
  return {
    status: status ?? null,
    addresses: [finalUrl ?? '', ...(showsAccount ? [] : bodyTargets)].filter(Boolean).flatMap(withDecoded),
    codes: page.json && !showsAccount ? reader.codesIn(page.json) : [],
    says: showsAccount ? '' : reader.statementIn(page),
    sendsElsewhere: !showsAccount && target !== '' && (data === undefined || data === null),
  };
}

/** Some interfaces answer with an address in `data`, others with HTML. */
function addressOf(data: unknown): string {
  const text = textOf(data) ?? '';
  return /^(?:https?:)?\/\/\S{1,2000}$/.test(text) ? text : '';
}

/** A page this short that sends its visitor on has nothing else to say; longer ones have links of all kinds. */
const LONGEST_REDIRECT = 4000;
const REDIRECT =
  /(?:location(?:\.href)?\s{0,9}=\s{0,9}|location\.(?:replace|assign)\s{0,9}\(\s{0,9})["']([^"'\s]+)["']|<meta\b[^>]{0,200}\burl=["']?([^"'>\s]+)/gi;

function redirectsIn({ text, json }: PageDocument): string[] {
  if (json || text.length > LONGEST_REDIRECT) return [];
  return [...text.matchAll(REDIRECT)].map((match) => match[1] ?? match[2]!);
}

/** Reasons stand percent-encoded in addresses. */
function withDecoded(address: string): string[] {
  try {
    return [address, decodeURIComponent(address)];
  } catch {
    return [address];
  }
}
