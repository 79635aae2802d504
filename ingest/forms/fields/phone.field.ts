import { readPhone } from '../../../domain/phone';
import { cellText } from '../workbook/cell';
import { printPlain, refused, taken, type Field } from './field';

const SEPARATORS = /[/／、,，;；|]|或|\s+(?=1\d{10}|0\d{2,3}-)/u;

/** One phone number; of several the first, with a warning. */
export const phoneField: Field = {
  read(cell) {
    const text = cellText(cell);
    const phone = readPhone(text);
    if (phone !== null) return taken(phone);
    const phones = text.slice(0, 80).split(SEPARATORS).filter(Boolean).map(readPhone);
    const [first] = phones;
    return first == null || phones.includes(null)
      ? refused('PHONE.MALFORMED')
      : taken(first, { code: 'PHONE.SEVERAL' });
  },
  print: printPlain,
};
