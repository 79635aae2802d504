import { cellText } from '../workbook/cell';
import { printPlain, refused, taken, type Field } from './field';

const PEOPLE = /^(\d{1,7})[人名]?$/u;

/** A number of members (团员数): digits, with 人 or 名 at most. */
export const memberCountField: Field = {
  read(cell) {
    const seen = cellText(cell);
    const match = PEOPLE.exec(seen.normalize('NFKC').replace(/[\s,]/gu, ''));
    return match ? taken(Number(match[1])) : refused('MEMBER_COUNT.MALFORMED', { seen });
  },
  print: printPlain,
};
