import { cellText } from '../workbook/cell';
import { choiceField, labels } from './choice.field';
import type { Field } from './field';
import { taken } from './field';

const KINDS = choiceField('KIND.UNKNOWN', [
  ...labels('青年文明号负责人', '青联委员', '青年典型'),
  { value: '青年志愿者', label: '青年志愿者', synonyms: ['志愿者'] },
  { value: '少先队辅导员', label: '少先队辅导员', synonyms: ['辅导员', '大队辅导员', '少先队大队辅导员'] },
  { value: '大学生村官', label: '大学生村官', synonyms: ['村官', '大学生村干部'] },
  { value: '其他', label: '其他', synonyms: ['其它'] },
]);

/** Kind of a youth worker (人员类别): one of the list, or 其他 with a word of explanation. */
export const kindField: Field = {
  read(cell) {
    const text = cellText(cell);
    return /^其[他它]./u.test(text) && text.length <= 60 ? taken(text) : KINDS.read(cell);
  },
  print: KINDS.print,
};
