import type { AnswerEvidence } from './outcome-rule';
import type { PageDocument } from './page-document';
import type { PlatformReader } from './platform-reader';

export interface AnsweredPage {
  page: PageDocument;
  reader: PlatformReader;
  /** Does the page show an account? Then nothing else of its body is a statement of the platform. */
  showsAccount: boolean;
  status?: number;
  finalUrl?: string;
}

/** What the outcome rules are tried on: status and addresses always, words of the body only without an account. */
export function evidenceOf({ page, reader, showsAccount, status, finalUrl }: AnsweredPage): AnswerEvidence {
  const target = typeof page.json?.url === 'string' ? page.json.url : '';
  const data = page.json?.data;
  const bodyTargets = showsAccount ? [] : [target, typeof data === 'string' ? data : ''];
  return {
    status: status ?? null,
    addresses: [finalUrl ?? '', ...bodyTargets].filter(Boolean).flatMap(withDecoded),
    codes: page.json && !showsAccount ? reader.codesIn(page.json) : [],
    says: showsAccount ? '' : reader.statementIn(page),
    sendsElsewhere: !showsAccount && target !== '' && (data === undefined || data === null),
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
