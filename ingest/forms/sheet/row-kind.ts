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
  const keys = all.map((text) => textKey(text.slice(0, LONGEST_MARK)));
  const key = keys[0];
  if (key === undefined || isNumbering(keys) || keys.every(isNothing)) return 'blank';
  if (TOTAL.test(keys.find((text) => !SERIAL.test(text)) ?? '')) return 'total';
  if (EXAMPLE.test(key)) return 'example';
  if (declaresNil(all)) return 'nil';
  if (isHeadLine(all[0]!) || (/^[^:]{2,12}:/u.test(key) && all.some(isHeadLine))) return 'head-line';
  if (isNote(keys, inForm.length)) return 'note';
  return inForm.length > 0 ? 'data' : 'note';
}

/** A serial number alone, or the dashes that fill an empty row. */
function isNothing(key: string): boolean {
  return SERIAL.test(key) || BLANK_MARK.test(key);
}

/** The numbers 1, 2, 3 … of the columns, as statistical tables have them below their headings. */
function isNumbering(keys: readonly string[]): boolean {
  const numbers = keys.map((key) => Number(key.replace(/[()]/gu, '')));
  return keys.length > 2 && numbers.every((number, index) => number === numbers[0]! + index);
}

function isNote(keys: readonly string[], inForm: number): boolean {
  if (NOTE.test(keys[0]!) && inForm <= 1) return true;
  if (keys.length === 1) return LINE.test(keys[0]!) || NOTE_TITLE.test(keys[0]!);
  return keys.every((key) => BRACKETED.test(key));
}

/** Nothing but 零报告 in the row, a serial number aside. */
export function declaresNil(texts: readonly string[]): boolean {
  const keys = texts.map((text) => textKey(text.slice(0, LONGEST_MARK))).filter((key) => !SERIAL.test(key));
  return keys.length > 0 && keys.every((key) => NIL.test(key) || key === '无');
}

/** A title or head line may declare it too: 附表7 …统计表（零报告）. */
export function titleDeclaresNil(text: string): boolean {
  const key = textKey(text.slice(0, LONGEST_MARK));
  return NIL.test(key) || key.endsWith('(零报告)');
}
