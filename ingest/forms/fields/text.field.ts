import { cellText } from '../workbook/cell';
import { printPlain, refused, taken, type Field } from './field';

export const LONGEST_TEXT = 200;

/** Free text, cleaned; longer than `limit` code points is refused. */
export function textField(limit = LONGEST_TEXT): Field {
  return {
    read(cell) {
      const text = cellText(cell);
      const length = [...text].length;
      return length > limit ? refused('TEXT.TOO_LONG', { length, limit }) : taken(text);
    },
    print: printPlain,
  };
}
