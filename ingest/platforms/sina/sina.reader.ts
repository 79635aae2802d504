import { integerOf, type JsonObject, type PageDocument } from '../page-document';
import type { PlatformReader } from '../platform-reader';
import { ajaxParser } from './ajax.parser';
import { legacyV5Parser } from './legacy-v5.parser';
import { legacyV6Parser } from './legacy-v6.parser';
import { mobilePageParser } from './mobile-page.parser';
import { mobileParser } from './mobile.parser';
import { openapiBatchParser } from './openapi-batch.parser';
import { openapiParser } from './openapi.parser';
import { SINA_OUTCOME_RULES } from './sina-outcome-rules';
import { wapInfoParser } from './wap-info.parser';
import { wapProfileParser } from './wap-profile.parser';

/** Reads Sina Weibo's pages. */
export const sinaReader: PlatformReader = {
  platform: 'sina',
  rulesVersion: 'sina-rules-2',
  parsers: [
    ajaxParser,
    mobileParser,
    mobilePageParser,
    openapiParser,
    openapiBatchParser,
    legacyV6Parser,
    legacyV5Parser,
    wapProfileParser,
    wapInfoParser,
  ],
  rules: SINA_OUTCOME_RULES,
  recognises,
  claimsSuccess: ({ ok }) => ok === 1,
  codesIn,
  statementIn,
};

const OWN_FIELDS = ['ok', 'error_code', 'errno', 'screen_name'];

/** The desktop site's scripts are answered with a `code` of six digits, 100000 for success. */
function recognises({ json, text }: PageDocument): boolean {
  if (json) return OWN_FIELDS.some((field) => field in json) || /^10\d{4}$/.test(String(json.code));
  return /sinajs\.cn|sinaimg\.cn|weibo\.c(?:om|n)|Sina Visitor System/.test(text);
}

function codesIn(json: JsonObject): number[] {
  const ok = integerOf(json.ok);
  const codes = [json.error_code, json.errno, json.code].map(integerOf);
  // `ok` is a flag, 1 or 0; only its negative values are error numbers.
  return [...codes, ok !== null && ok < 0 ? ok : null].filter((code) => code !== null);
}

/** Blocks of a page are what people wrote; the platform itself speaks before the first of them. */
function statementIn({ json, text }: PageDocument): string {
  if (json) return JSON.stringify(json);
  // A cut-off JSON body holds what people wrote, too.
  if (text.trimStart().startsWith('{')) return '';
  const firstBlock = text.search(/(?:FM|pageletM)\.view\(/);
  return firstBlock === -1 ? text : text.slice(0, firstBlock);
}
