import { readPhone } from '../../../domain/phone';
import { cellText } from '../workbook/cell';
import { printPlain, refused, taken, type Field } from './field';

export const phoneField: Field = {
  read(cell) {
    const phone = readPhone(cellText(cell));
    return phone === null ? refused('PHONE.MALFORMED') : taken(phone);
  },
  print: printPlain,
};
