import { readSmallNumber } from '../../../domain/chinese-number';
import { isFormNumber, type FormNumber } from '../../../domain/form';

const NAMED =
  /附\s*[表件]\s*(?:第|[:：（(])?\s*([0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})(?![0-9０-９])(\s*[-—–~～至到、,，]\s*(?:附[表件])?\s*(?:[0-9０-９]{1,2}|[一二三四五六七八九十])(?![0-9０-９年月]))?/gu;

/** The form a text names, as 附表7, 附件７ or 附表七; null when it names none, or several. */
export function formNamedIn(text: string): FormNumber | null {
  const numbers = new Set<FormNumber>();
  for (const [, written, range] of text.slice(0, 500).matchAll(NAMED)) {
    const number = readSmallNumber(written!);
    if (range !== undefined) return null;
    if (isFormNumber(number)) numbers.add(number);
  }
  return numbers.size === 1 ? [...numbers][0]! : null;
}

/** The form in the name of a sheet, where 表7 will do. */
export function formOfSheetName(name: string): FormNumber | null {
  const short = /^\s*表\s*([0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})\s*$/u.exec(name);
  const number = short ? readSmallNumber(short[1]!) : null;
  return isFormNumber(number) ? number : formNamedIn(name);
}

/** The form in the head line 附表号, where the number may stand alone. */
export function formOfHeadLine(text: string): FormNumber | null {
  const number = readSmallNumber(text.replace(/[第号#]/gu, ''));
  return isFormNumber(number) ? number : formNamedIn(text);
}
