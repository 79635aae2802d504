import { parseCount } from '../../../domain/count';
import { cellText } from '../workbook/cell';
import { printPlain, refused, taken, type Field, type FieldReading } from './field';

/** 约1200人, 1.2万余条: what stands around the figure, and what says that it is rounded. */
const WRITTEN = /^(约|大约|近)?\s*(.*?)\s*([余多])?\s*[人个条名位]?$/u;
const PLAIN_FIGURE = /^[\d,]+(?:\.\d+)?$/u;

/** Followers, posts and the like: a whole number; 1.2万 is taken as what it says, with a hint. */
export const countField: Field = {
  read: (cell) => readCount(cellText(cell)),
  inUnit: (unit) => ({ ...countField, read: (cell) => readCount(cellText(cell), unit) }),
  print: printPlain,
};

/** A figure with a unit of its own is what it says; any other counts in the unit of its heading. */
function readCount(seen: string, headingUnit = ''): FieldReading {
  const [, about, figure, more] = WRITTEN.exec(seen.normalize('NFKC').slice(0, 40))!;
  const unit = PLAIN_FIGURE.test(figure!) ? headingUnit : '';
  const { value, step } = parseCount(`${figure!}${unit}`);
  if (value === null) return refused('COUNT.MALFORMED', { seen });
  if (value === 0) return taken(value);
  if (unit !== '') return taken(value, { code: 'COUNT.SCALED', facts: { seen, unit, value } });
  const isExact = step === 1 && !about && !more;
  return isExact ? taken(value) : taken(value, { code: 'COUNT.ROUNDED', facts: { seen } });
}
