import { emailField } from '../fields/email.field';
import { personNameField } from '../fields/person-name.field';
import { phoneField } from '../fields/phone.field';
import { textField } from '../fields/text.field';
import type { ColumnKind } from '../form-definition';

export const contact: ColumnKind = {
  key: 'contact',
  heading: '联系人',
  synonyms: [],
  contact: true,
  field: personNameField,
};

export const phone: ColumnKind = {
  key: 'phone',
  heading: '联系电话',
  synonyms: ['手机', '手机号码', '电话'],
  contact: true,
  field: phoneField,
};

export const email: ColumnKind = {
  key: 'email',
  heading: '邮箱',
  synonyms: ['电子邮箱', 'E-mail'],
  contact: true,
  field: emailField,
};

export const location: ColumnKind = {
  key: 'location',
  heading: '所在地',
  synonyms: ['地区'],
  contact: false,
  field: textField(60),
};

export const adminName: ColumnKind = {
  key: 'adminName',
  heading: '管理员姓名',
  synonyms: ['微博管理员'],
  contact: true,
  field: personNameField,
};

export const adminPhone: ColumnKind = {
  key: 'adminPhone',
  heading: '管理员手机',
  synonyms: ['管理员联系方式'],
  contact: true,
  field: phoneField,
};

/** Who takes over an account that the committee opens. */
export const receiver: ColumnKind = {
  key: 'receiver',
  heading: '接收人',
  synonyms: [],
  contact: true,
  field: personNameField,
};

export const receiverPhone: ColumnKind = {
  key: 'receiverPhone',
  heading: '接收人手机',
  synonyms: [],
  contact: true,
  field: phoneField,
};

export const regPhone: ColumnKind = {
  key: 'regPhone',
  heading: '注册手机',
  synonyms: [],
  contact: true,
  field: phoneField,
};

export const regEmail: ColumnKind = {
  key: 'regEmail',
  heading: '注册邮箱',
  synonyms: [],
  contact: true,
  field: emailField,
};
