import { parseCount } from '../../../domain/count';
import { cellText } from '../workbook/cell';
import { printPlain, refused, taken, type Field } from './field';

/** 约1200人, 1.2万余条: what stands around the figure, and what says that it is rounded. */
const WRITTEN = /^(约|大约|近)?\s*(.*?)\s*([余多])?\s*[人个条名位]?$/u;

/** Followers, posts and the like: a whole number; 1.2万 is taken as what it says, with a hint. */
export const countField: Field = {
  read(cell) {
    const seen = cellText(cell);
    const [, about, figure, more] = WRITTEN.exec(seen.normalize('NFKC').slice(0, 40))!;
    const { value, step } = parseCount(figure!);
    if (value === null) return refused('COUNT.MALFORMED', { seen });
    const isExact = step === 1 && !about && !more;
    return isExact ? taken(value) : taken(value, { code: 'COUNT.ROUNDED', facts: { seen } });
  },
  print: printPlain,
};
