import { readEmail } from '../../../domain/email';
import { cellText } from '../workbook/cell';
import { printPlain, refused, taken, type Field } from './field';

export const emailField: Field = {
  read(cell) {
    const address = readEmail(cellText(cell));
    return address === null ? refused('EMAIL.MALFORMED') : taken(address);
  },
  print: printPlain,
};
