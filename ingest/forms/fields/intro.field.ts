import { cellText } from '../workbook/cell';
import { printPlain, refused, taken, type Field } from './field';

const LONGEST_INTRO = 70;

/** The profile's introduction (简介): the platforms cut it after 70 characters. */
export const introField: Field = {
  read(cell) {
    const intro = cellText(cell);
    const length = [...intro].length;
    return length > LONGEST_INTRO ? refused('INTRO.TOO_LONG', { length }) : taken(intro);
  },
  print: printPlain,
};
