import { choiceField, type Choice } from '../fields/choice.field';
import { consentField } from '../fields/consent.field';
import { kindField } from '../fields/kind.field';
import { personNameField } from '../fields/person-name.field';
import { textField } from '../fields/text.field';
import type { ColumnKind } from '../form-definition';

export const person: ColumnKind = {
  key: 'person',
  heading: '姓名',
  synonyms: ['真实姓名', '团干部姓名', '人员姓名', '干部姓名', '青少年工作者姓名'],
  rule: '真实姓名，只写汉字；少数民族姓名各部分之间用“·”。',
  example: '示例甲',
  contact: false,
  field: personNameField,
};

const SEXES: readonly Choice[] = [
  { value: '男', label: '男', synonyms: ['男性'] },
  { value: '女', label: '女', synonyms: ['女性'] },
];

export const sex: ColumnKind = {
  key: 'sex',
  heading: '性别',
  synonyms: [],
  rule: '从下拉列表中选。',
  example: '女',
  choices: SEXES.map(({ label }) => label),
  contact: false,
  field: choiceField('SEX.UNKNOWN', SEXES),
};

/** 书记, 副书记, 常委, 委员, 组织委员, 宣传委员, 干事 …: the list is open. */
export const post: ColumnKind = {
  key: 'post',
  heading: '团内职务',
  synonyms: ['职务', '担任职务', '团内任职', '团职', '现任职务', '团干部职务', '联系人职务', '团内职务名称'],
  rule: '担任的团内职务，如书记、副书记、委员、干事。',
  example: '书记',
  contact: false,
  field: textField(60),
};

const NATURES: readonly Choice[] = [
  { value: '专职', label: '专职', synonyms: ['专', '专职团干部', '专职干部'] },
  { value: '兼职', label: '兼职', synonyms: ['兼', '兼职团干部', '兼职干部'] },
  { value: '挂职', label: '挂职', synonyms: ['挂', '挂职团干部', '挂职干部'] },
];

export const nature: ColumnKind = {
  key: 'nature',
  heading: '专/兼职',
  synonyms: ['专兼职', '专职/兼职', '干部性质', '专/兼/挂职', '专职/兼职/挂职', '干部类型', '团干部性质'],
  rule: '从下拉列表中选。',
  example: '专职',
  choices: NATURES.map(({ label }) => label),
  contact: false,
  field: choiceField('NATURE.UNKNOWN', NATURES),
};

export const workPost: ColumnKind = {
  key: 'workPost',
  heading: '工作单位及职务',
  synonyms: [
    '所在单位及职务',
    '工作单位',
    '工作单位/职务',
    '单位及职务',
    '工作单位和职务',
    '所在单位',
    '工作单位及行政职务',
  ],
  rule: '所在单位的名称和职务。',
  example: '示例街道办事处干部',
  contact: false,
  field: textField(),
};

export const kind: ColumnKind = {
  key: 'kind',
  heading: '人员类别',
  synonyms: ['类别', '身份', '人员类型', '人员身份', '身份类别', '工作者类别', '青少年工作者类别', '类型'],
  rule: '从下拉列表中选；选“其他”的写“其他（说明）”。',
  example: '青年志愿者',
  choices: ['青年志愿者', '少先队辅导员', '青年文明号负责人', '青联委员', '青年典型', '大学生村官', '其他'],
  contact: false,
  field: kindField,
};

export const consent: ColumnKind = {
  key: 'consent',
  heading: '本人同意',
  synonyms: ['是否同意', '本人是否同意', '是否本人同意', '是否同意开通', '本人意愿', '是否愿意'],
  rule: '本人同意由团市委代为开通的，填“是”；没有同意的不要填报。',
  example: '是',
  choices: ['是'],
  contact: false,
  field: consentField,
};
