import { choiceField, labels } from '../fields/choice.field';
import { consentField } from '../fields/consent.field';
import { kindField } from '../fields/kind.field';
import { personNameField } from '../fields/person-name.field';
import { textField } from '../fields/text.field';
import type { ColumnKind } from '../form-definition';

export const person: ColumnKind = {
  key: 'person',
  heading: '姓名',
  synonyms: ['真实姓名', '团干部姓名'],
  contact: false,
  field: personNameField,
};

export const sex: ColumnKind = {
  key: 'sex',
  heading: '性别',
  synonyms: [],
  contact: false,
  field: choiceField('SEX.UNKNOWN', [
    { value: '男', label: '男', synonyms: ['男性'] },
    { value: '女', label: '女', synonyms: ['女性'] },
  ]),
};

/** 书记, 副书记, 常委, 委员, 组织委员, 宣传委员, 干事 …: the list is open. */
export const post: ColumnKind = {
  key: 'post',
  heading: '团内职务',
  synonyms: ['职务', '担任职务'],
  contact: false,
  field: textField(60),
};

export const nature: ColumnKind = {
  key: 'nature',
  heading: '专/兼职',
  synonyms: ['专兼职', '专职/兼职', '干部性质'],
  contact: false,
  field: choiceField('NATURE.UNKNOWN', labels('专职', '兼职', '挂职')),
};

export const workPost: ColumnKind = {
  key: 'workPost',
  heading: '工作单位及职务',
  synonyms: ['所在单位及职务'],
  contact: false,
  field: textField(),
};

export const kind: ColumnKind = {
  key: 'kind',
  heading: '人员类别',
  synonyms: ['类别', '身份'],
  contact: false,
  field: kindField,
};

export const consent: ColumnKind = {
  key: 'consent',
  heading: '本人同意',
  synonyms: ['是否同意'],
  contact: false,
  field: consentField,
};
