import type { Reading } from '../../domain/reading';
import type { PageDocument } from './page-document';

/** One account a page speaks of, with the piece of the page that says so. */
export interface ParsedSubject {
  reading: Reading;
  /** The proof, at most 500 characters, without data of the visitor whose cookie was used. */
  fragment: string;
  /** A uid found only in the page's own links: good for telling a wrong page, not for naming the account. */
  linkedUid?: string | null;
  /** Only reposted by somebody else of the page: never the account visited, unless asked for by name. */
  isReposted?: boolean;
}

/** Reads one surface (kind of page or interface) of a platform. */
export interface SurfaceParser {
  /** As on the platform's card, e.g. `ajax`. */
  surface: string;
  /** Changes whenever the parser would read the same page differently. */
  version: string;
  /** An answer to a question about many accounts: one that is missing was asked for and is not shown. */
  listsAccounts?: boolean;
  /** Null: this page is of another surface. Empty: it is of this surface and shows no account. */
  parse(page: PageDocument): ParsedSubject[] | null;
}
