import { cleanText } from './text';

const LEADING_AT = /^[@＠]+\s*/u;

/** A nickname without the @ people put before it; null outside 2–30 characters (code points). Domain rules, section 3. */
export function readNickname(text: string): string | null {
  const nickname = cleanText(text).replace(LEADING_AT, '');
  const length = [...nickname].length;
  return length >= 2 && length <= 30 ? nickname : null;
}
