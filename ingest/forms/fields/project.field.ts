import { textKey } from '../../../domain/text';
import { cellText } from '../workbook/cell';
import { choicesByKey, labels } from './choice.field';
import { LONGEST_TEXT, textField } from './text.field';
import { printPlain, taken, type Field } from './field';

const PROJECTS = choicesByKey([
  {
    value: '12355',
    label: '12355',
    synonyms: ['12355青少年服务台', '12355青少年综合服务平台', '12355服务台'],
  },
  ...labels('希望工程', '青年文明号', '青年志愿者', '保护母亲河'),
]);

/** A work project (专项工作): the well-known ones under one name each, any other by its own. */
export const projectField: Field = {
  read(cell) {
    const text = cellText(cell);
    const key = textKey(text.slice(0, LONGEST_TEXT));
    const known = PROJECTS.get(key);
    if (known !== undefined) return taken(known);
    const isUnnamed = key === '其他' || key === '其它';
    return isUnnamed ? taken(text, { code: 'PROJECT.UNNAMED' }) : textField(60).read(cell);
  },
  print: printPlain,
};
