import { readSmallNumber } from '../../../domain/chinese-number';

const NUMERAL = '[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3}';
const BEFORE = new RegExp(`(${NUMERAL})\\s*个?\\s*(?:阶段|期)`, 'u');
const AFTER = new RegExp(`(?:阶段|期)\\s*[(（]?\\s*(${NUMERAL})`, 'u');

/** The number of a phase as written: 第一阶段, 3, 阶段三, 第3阶段（10月15日—11月9日）; null when there is none. */
export function readPhaseNumber(text: string): number | null {
  const start = text.slice(0, 100);
  const written = BEFORE.exec(start)?.[1] ?? AFTER.exec(start)?.[1] ?? start.replace('第', '');
  const number = readSmallNumber(written);
  return number === 0 ? null : number;
}
