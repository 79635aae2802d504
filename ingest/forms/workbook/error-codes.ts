/** Excel's error values by the numbers that its binary formats, and the parser, have for them. */
export const ERROR_CODES: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
  43: '#GETTING_DATA',
};

const NUMBERS = new Map(Object.entries(ERROR_CODES).map(([number, text]) => [text, Number(number)]));

/** The number of an error value as it is shown; null for any other text. */
export function errorNumber(text: string): number | null {
  return NUMBERS.get(text) ?? null;
}
