import { readFormDate } from '../../../domain/form-date';
import { cellText } from '../workbook/cell';
import { printPlain, refused, taken, type Field } from './field';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A day as 'YYYY-MM-DD'; printed as a real date of Excel. */
export const dateField: Field = {
  read(cell) {
    const { value } = cell;
    const day = typeof value === 'string' || typeof value === 'boolean' ? null : readFormDate(value ?? '');
    const read = day ?? readFormDate(cellText(cell));
    return read === null ? refused('DATE.MALFORMED', { seen: cellText(cell) }) : taken(read);
  },
  print: (value) =>
    typeof value === 'string' && DAY.test(value) ? new Date(`${value}T00:00:00Z`) : printPlain(value),
};
