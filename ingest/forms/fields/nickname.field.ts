import { readNickname } from '../../../domain/nickname';
import { cellText } from '../workbook/cell';
import { printPlain, refused, taken, type Field } from './field';

export const nicknameField: Field = {
  read(cell) {
    const seen = cellText(cell);
    const nickname = readNickname(seen);
    return nickname === null ? refused('NICKNAME.LENGTH', { length: [...seen].length }) : taken(nickname);
  },
  print: printPlain,
};
