import { integerOf, type JsonObject, type PageDocument } from '../page-document';
import type { PlatformReader } from '../platform-reader';
import { tencentHtmlParser } from './tencent-html.parser';
import { tencentOpenapiParser } from './tencent-openapi.parser';
import { TENCENT_OUTCOME_RULES } from './tencent-outcome-rules';

/** Reads archived pages and bodies of Tencent Weibo. */
export const tencentReader: PlatformReader = {
  platform: 'tencent',
  rulesVersion: 'tencent-rules-1',
  parsers: [tencentOpenapiParser, tencentHtmlParser],
  rules: TENCENT_OUTCOME_RULES,
  recognises,
  claimsSuccess: ({ ret }) => ret === 0,
  codesIn,
  statementIn,
};

function recognises({ json, text }: PageDocument): boolean {
  if (json) return 'ret' in json && 'errcode' in json;
  return /\bt\.qq\.com|gtimg\.com|腾讯微博/.test(text);
}

/** `ret` is the kind of error: 0 none, 1 parameters, 2 rate, 3 authorization, 4 server. */
function codesIn(json: JsonObject): number[] {
  const ret = integerOf(json.ret);
  return ret === null ? [] : [ret];
}

function statementIn({ json, text }: PageDocument): string {
  if (json) return JSON.stringify(json);
  // A cut-off JSON body holds what people wrote, too.
  return text.trimStart().startsWith('{') ? '' : text;
}
