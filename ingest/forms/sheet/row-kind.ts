import { textKey } from '../../../domain/text';
import { isHeadLine } from './sheet-head';

/** What a row below the headings is; only `data` is read. */
export type RowKind = 'data' | 'blank' | 'total' | 'example' | 'note' | 'nil' | 'head-line';

/** The texts of one row, in columns of the form and outside them, in the order of the sheet. */
export interface RowTexts {
  all: readonly string[];
  inForm: readonly string[];
}

const TOTAL = /^(?:合计|总计|小计|共计|累计|汇总|本页(?:合计|小计))(?:[(:].*|\d.*)?$/u;
const EXAMPLE = /^(?:填写|填报)?(?:例|示例|样例|范例|例如|举例|如)[:.]?\d{0,2}$/u;
const NOTE = /^(?:注|注意|备注|说明|填表说明|填写说明|填报说明)(?:\d*[:.、)]|\d+$)/u;
const NIL = /^(?:本(?:期|阶段|单位))?(?:零报告|无\(零报告\)|零报告\(无\))[。.]?$/u;
const SERIAL = /^\d{1,7}[.、]?$/u;
const LONGEST_MARK = 200;

/** Tells data from what else stands below headings, by the row's first text and by where its texts are. */
export function rowKind({ all, inForm }: RowTexts): RowKind {
  const [first] = all;
  if (first === undefined) return 'blank';
  const key = textKey(first.slice(0, LONGEST_MARK));
  if (TOTAL.test(key)) return 'total';
  if (EXAMPLE.test(key)) return 'example';
  if (declaresNil(all)) return 'nil';
  if (isHeadLine(first)) return 'head-line';
  if (NOTE.test(key) && inForm.length <= 1) return 'note';
  if (inForm.length > 0) return 'data';
  return all.every((text) => SERIAL.test(textKey(text.slice(0, LONGEST_MARK)))) ? 'blank' : 'note';
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
