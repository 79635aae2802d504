import { textKey } from '../../../domain/text';
import { isHeadLine } from './sheet-head';

/** What a row below the headings is; only `data` is read. */
export type RowKind = 'data' | 'blank' | 'total' | 'example' | 'note' | 'nil' | 'head-line';

/** The texts of one row, in columns of the form and outside them, in the order of the sheet. */
export interface RowTexts {
  all: readonly string[];
  inForm: readonly string[];
}

const TOTAL = /^(?:[全本].{1,4})?(?:合计|总计|小计|共计|累计|汇总)(?:人?数)?(?:[(:].*|\d.*)?$/u;
const EXAMPLE = /^\(?(?:填写|填报)?(?:例|示例|样例|范例|例如|举例|如)\)?[:.]?\d{0,2}(?:\(.*\))?$/u;
const NOTE = /^(?:注|注意|备注|说明|填表说明|填写说明|填报说明)(?:\d*[:.、)]|\d+$)/u;
const NIL =
  /^(?:本(?:期|阶段|单位))?(?:零报告|零上报|无\(零报告\)|零报告\(无\)|暂无|无(?:此类|相关|该类)(?:情况|人员|项目|内容|团组织)?)[。.]?$/u;
/** A line of its own: numbered, a sentence, a label without anything behind it, the day it was signed. */
const LINE =
  /^[(①-⑳※★*]|^\d{1,2}[.、)]\D|^[一二三四五六七八九十]{1,3}[、.]|[。;:]$|^\d{4}年\d{1,2}月\d{1,2}日$/u;
const BRACKETED = /^\(.*\)$/u;
const BLANK_MARK = /^[-—–/\\]{1,4}$/u;
const NOTE_TITLE = /^(?:填表|填写|填报)(?:说明|要求|须知)$/u;
const SERIAL = /^\d{1,7}[.、]?$/u;
const LONGEST_MARK = 200;

/** Tells data from what else stands below headings, by the row's first text and by where its texts are. */
export function rowKind({ all, inForm }: RowTexts): RowKind {
  const first = all[0];
  if (first === undefined || isNumbering(all) || all.every((text) => isNothing(keyOf(text)))) return 'blank';
  const key = keyOf(first);
  const marked = all.find((text) => !SERIAL.test(keyOf(text)));
  if (marked !== undefined && TOTAL.test(keyOf(marked))) return 'total';
  if (EXAMPLE.test(key)) return 'example';
  if (declaresNil(all)) return 'nil';
  if (isHeadLine(first) || (/^[^:]{2,12}:/u.test(key) && all.some(isHeadLine))) return 'head-line';
  if (isNote(all, inForm.length)) return 'note';
  return inForm.length > 0 ? 'data' : 'note';
}

function keyOf(text: string): string {
  return textKey(text.slice(0, LONGEST_MARK));
}

/** A serial number alone, or the dashes that fill an empty row. */
function isNothing(key: string): boolean {
  return SERIAL.test(key) || BLANK_MARK.test(key);
}

/** The numbers 1, 2, 3 … of the columns, as statistical tables have them below their headings. */
function isNumbering(texts: readonly string[]): boolean {
  if (texts.length <= 2) return false;
  const start = numberOf(texts[0]!);
  return texts.every((text, index) => numberOf(text) === start + index);
}

function numberOf(text: string): number {
  return Number(keyOf(text).replace(/[()]/gu, ''));
}

function isNote(texts: readonly string[], inForm: number): boolean {
  const key = keyOf(texts[0]!);
  if (NOTE.test(key) && inForm <= 1) return true;
  if (texts.length === 1) return LINE.test(key) || NOTE_TITLE.test(key);
  return texts.every((text) => BRACKETED.test(keyOf(text)));
}

/** Nothing but 零报告 in the row, a serial number aside. */
export function declaresNil(texts: readonly string[]): boolean {
  let isNil = false;
  for (const text of texts) {
    const key = keyOf(text);
    if (SERIAL.test(key)) continue;
    if (key !== '无' && !NIL.test(key)) return false;
    isNil = true;
  }
  return isNil;
}

/** A title or head line may declare it too: 附表7 …统计表（零报告）. */
export function titleDeclaresNil(text: string): boolean {
  const key = keyOf(text);
  return NIL.test(key) || key.endsWith('(零报告)');
}
