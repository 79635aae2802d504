import { readPersonName } from '../../../domain/person-name';
import { cellText } from '../workbook/cell';
import { printPlain, refused, taken, type Field } from './field';

export const personNameField: Field = {
  read(cell) {
    const reading = readPersonName(cellText(cell));
    if (reading.kind === 'wrong-length') return refused('PERSON.LENGTH', { length: reading.length });
    if (reading.kind === 'other-characters') {
      return refused('PERSON.CHARACTERS', { characters: reading.characters });
    }
    return reading.unusual ? taken(reading.name, { code: 'PERSON.UNUSUAL' }) : taken(reading.name);
  },
  print: printPlain,
};
