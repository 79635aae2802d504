import { emptyReading } from '../../../domain/reading';
import type { PageDocument } from '../page-document';
import { loadFragment } from '../page-fragment';
import { proofFragment } from '../proof-fragment';
import type { ParsedSubject, SurfaceParser } from '../surface-parser';

/** `weibo.cn/<uid>/info`: the list of personal facts. It shows verification and its reason, but no counts. */
export const wapInfoParser: SurfaceParser = { surface: 'wap', version: 'sina-wap-info-3', parse };

const BASIC_FACTS =
  /<div class="tip">\s*(?:基本信息|基本資料|基本資訊|Basic[^<]*)<\/div>\s*<div class="c">([\s\S]*?)<\/div>/i;
const NICKNAME = /^(?:昵称|暱稱|Nickname)$/i;
const REASON = /^(?:认证|認證|认证信息|認證資訊|Verified|Verification)$/i;

/** 昵称, 性别 and 地区 are always there: a list without them has lost lines, perhaps that of the verification. */
const FEWEST_FACTS = 3;

/** What stands in the place of a reason where there is none. */
const NONE = /^(?:未|无|無|暂无|申请|申請|立即|马上)|^(?:none|not verified)$/i;

function parse({ text }: PageDocument): ParsedSubject[] | null {
  const facts = BASIC_FACTS.exec(text)?.[1];
  if (facts === undefined) return null;
  const lines = facts.split(/<br\s*\/?>/i).map(factOf);
  const nickname = lines.find(({ label }) => NICKNAME.test(label))?.value ?? null;
  if (nickname === null) return [];
  const reason =
    lines.find(({ label, value }) => REASON.test(label) && value !== '' && !NONE.test(value))?.value ?? null;
  const isWhole = lines.filter(({ label }) => label !== '').length >= FEWEST_FACTS;
  const verified = reason !== null || (isWhole ? false : null);
  const reading = { ...emptyReading(), nickname, verified, reason };
  const linkedUid =
    /(?:weibo\.cn\/u|weibo\.com\/u)\/(\d{5,15})/.exec(text.slice(text.indexOf(facts)))?.[1] ?? null;
  return [{ reading, fragment: proofFragment(facts), linkedUid }];
}

function factOf(line: string): { label: string; value: string } {
  const text = loadFragment(line).text().trim();
  const colon = text.search(/[:：]/);
  if (colon === -1) return { label: '', value: text };
  return { label: text.slice(0, colon).trim(), value: text.slice(colon + 1).trim() };
}
