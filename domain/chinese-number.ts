const DIGITS = '零一二三四五六七八九';
const WRITTEN = /^(?:([一二三四五六七八九]?)(十))?([零一二三四五六七八九])?$/u;

/** A whole number from 0 to 99 in digits or Chinese numerals (`12`, `１２`, `十二`); null for anything else. */
export function readSmallNumber(text: string): number | null {
  const written = text.normalize('NFKC').trim();
  if (/^\d{1,2}$/.test(written)) return Number(written);
  const match = WRITTEN.exec(written);
  if (!match || written === '') return null;
  const [, tens, ten, ones] = match;
  return (ten ? 10 * (tens ? DIGITS.indexOf(tens) : 1) : 0) + (ones ? DIGITS.indexOf(ones) : 0);
}
