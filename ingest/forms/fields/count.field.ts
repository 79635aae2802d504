import { parseCount } from '../../../domain/count';
import { cellText } from '../workbook/cell';
import { printPlain, refused, taken, type Field } from './field';

/** Followers, posts and the like: a whole number; 1.2万 is taken as what it says, with a hint. */
export const countField: Field = {
  read(cell) {
    const seen = cellText(cell);
    const { value, step } = parseCount(seen.slice(0, 40));
    if (value === null) return refused('COUNT.MALFORMED', { seen });
    return step === 1 ? taken(value) : taken(value, { code: 'COUNT.ROUNDED', facts: { seen } });
  },
  print: printPlain,
};
