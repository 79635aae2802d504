/** As long as an ID-card number, however it is grouped; nothing of digits before or behind. */
const CANDIDATE = /(?<![0-9０-９])(?:[0-9０-９][\s　-]?){17}[0-9０-９XxＸｘ](?![0-9０-９])/gu;
const SEPARATORS = /[\s-]+/gu;
const BORN = /^\d{6}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])/u;
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_DIGITS = '10X98765432';
const HIDDEN = '******';

/**
 * Does the text hold an ID-card number (GB 11643): 18 digits with a day of birth and the right check digit? No form
 * may contain one. Domain rules, section 4.
 */
export function holdsIdCard(text: string): boolean {
  return (text.match(CANDIDATE) ?? []).some(isIdCard);
}

/** A number of 18 digits keeps only 15 of them in a sheet: the day of birth has to do. */
export function isRoundedIdCard(value: number): boolean {
  return Number.isInteger(value) && value >= 1e17 && value < 1e18 && BORN.test(value.toFixed(0));
}

/** The text with `******` in place of every ID-card number, so that it can be shown and kept. */
export function withoutIdCards(text: string): string {
  return text.replace(CANDIDATE, (number) => (isIdCard(number) ? HIDDEN : number));
}

function isIdCard(written: string): boolean {
  const number = written.normalize('NFKC').replace(SEPARATORS, '').toUpperCase();
  if (!BORN.test(number)) return false;
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(number[index]), 0);
  return CHECK_DIGITS[sum % 11] === number[17];
}
