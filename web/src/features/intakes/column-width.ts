const NARROWEST = 8;
const WIDEST = 36;
const PADDING = 6;

/**
 * How wide a column is to be at least, in `ch`: wide enough for its longest text, within limits. A Han character
 * counts two. Other columns must not squeeze a web address into one letter a line.
 */
export function columnWidth(texts: (string | null)[]): number {
  const longest = Math.max(0, ...texts.map((text) => shownLength(text ?? '')));
  return Math.min(WIDEST, Math.max(NARROWEST, longest)) + PADDING;
}

function shownLength(text: string): number {
  return [...text].reduce((length, character) => length + (character > '\u2e7f' ? 2 : 1), 0);
}
