import { textKey } from './text';

const YES = new Set(['是', '√', '✓', '✔', '☑', 'y', 'yes', '1', 'true', '有', '已']);
const NO = new Set(['否', '×', '✗', '✘', '✕', '☐', 'x', 'n', 'no', '0', 'false', '无', '未']);

/** 是 / √ / Y / 1 is true, 否 / × / N / 0 is false, anything else null. Source: domain rules, section 4. */
export function readYesNo(text: string): boolean | null {
  const key = textKey(text);
  if (YES.has(key)) return true;
  return NO.has(key) ? false : null;
}
