import { cellText } from '../workbook/cell';
import { printPlain, refused, taken, type Field } from './field';

/** The full name of a League organization, 4–60 characters. Whether it is in the register is not asked here. */
export const organizationNameField: Field = {
  read(cell) {
    const name = cellText(cell);
    const length = [...name].length;
    return length < 4 || length > 60 ? refused('ORG.LENGTH', { length }) : taken(name);
  },
  print: printPlain,
};
