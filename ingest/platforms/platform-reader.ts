import type { Platform } from '../../domain/platform';
import type { OutcomeRule } from './outcome-rule';
import type { JsonObject, PageDocument } from './page-document';
import type { SurfaceParser } from './surface-parser';

/** What a platform folder offers for reading its pages. */
export interface PlatformReader {
  platform: Platform;
  /** Version of the outcome rules: what a check is marked with when no parser read the page. */
  rulesVersion: string;
  parsers: readonly SurfaceParser[];
  rules: readonly OutcomeRule[];
  /** Is a page without a readable profile one of this platform's? */
  recognises(page: PageDocument): boolean;
  /** Does a JSON body say that the question was answered? */
  claimsSuccess(json: JsonObject): boolean;
  /** Error numbers in a JSON body. */
  codesIn(json: JsonObject): number[];
  /** The part of a page without a profile in which the platform itself speaks. */
  statementIn(page: PageDocument): string;
}
