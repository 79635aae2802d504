import { emailField } from '../fields/email.field';
import { personNameField } from '../fields/person-name.field';
import { phoneField } from '../fields/phone.field';
import { textField } from '../fields/text.field';
import type { ColumnKind } from '../form-definition';

export const contact: ColumnKind = {
  key: 'contact',
  heading: '联系人',
  synonyms: ['联系人姓名'],
  rule: '联系人的姓名，只写一人。',
  example: '示例乙',
  contact: true,
  field: personNameField,
};

export const phone: ColumnKind = {
  key: 'phone',
  heading: '联系电话',
  synonyms: [
    '手机',
    '手机号码',
    '电话',
    '手机号',
    '联系手机',
    '移动电话',
    '联系方式',
    '电话号码',
    '联系电话（手机）',
    '本人手机',
    '联系人电话',
    '联系人手机',
    '联系人手机号',
    '联系人联系电话',
    '联系人联系方式',
  ],
  rule: '11 位手机号，或带区号的固定电话，只写一个。',
  example: '13800000001',
  contact: true,
  field: phoneField,
};

export const email: ColumnKind = {
  key: 'email',
  heading: '邮箱',
  synonyms: [
    '电子邮箱',
    'E-mail',
    '邮箱地址',
    '电子邮件',
    '电子信箱',
    '电子邮箱地址',
    '联系邮箱',
    '常用邮箱',
    '联系人邮箱',
    '联系人电子邮箱',
  ],
  rule: '常用邮箱。',
  example: 'shili@example.com',
  contact: true,
  field: emailField,
};

export const location: ColumnKind = {
  key: 'location',
  heading: '所在地',
  synonyms: ['地区', '所在地区', '所在城市', '所在区县', '区域', '属地'],
  rule: '省市和区县。',
  example: '天津 示例区',
  contact: false,
  field: textField(60),
};

export const adminName: ColumnKind = {
  key: 'adminName',
  heading: '管理员姓名',
  synonyms: ['微博管理员', '管理员', '管理人', '管理人姓名', '微博管理员姓名', '微博管理人', '账号管理员'],
  rule: '管理这个账号的人的姓名。',
  example: '示例丙',
  contact: true,
  field: personNameField,
};

export const adminPhone: ColumnKind = {
  key: 'adminPhone',
  heading: '管理员手机',
  synonyms: [
    '管理员联系方式',
    '管理员手机号',
    '管理员手机号码',
    '管理员电话',
    '管理员联系电话',
    '管理员（手机）',
    '管理人手机',
    '管理人电话',
    '管理人联系方式',
    '微博管理员手机',
    '微博管理员电话',
    '微博管理员联系方式',
    '微博管理员联系电话',
  ],
  rule: '管理员的 11 位手机号，只写一个。',
  example: '13800000002',
  contact: true,
  field: phoneField,
};

/** Who takes over an account that the committee opens. */
export const receiver: ColumnKind = {
  key: 'receiver',
  heading: '接收人',
  synonyms: ['接收人姓名', '账号接收人', '微博接收人', '接管人'],
  rule: '账号开通后由谁接收，写姓名。',
  example: '示例丁',
  contact: true,
  field: personNameField,
};

export const receiverPhone: ColumnKind = {
  key: 'receiverPhone',
  heading: '接收人手机',
  synonyms: [
    '接收人手机号',
    '接收人手机号码',
    '接收人电话',
    '接收人联系电话',
    '接收人联系方式',
    '接管人手机',
    '接管人电话',
  ],
  rule: '接收人的 11 位手机号，只写一个。',
  example: '13800000003',
  contact: true,
  field: phoneField,
};

export const regPhone: ColumnKind = {
  key: 'regPhone',
  heading: '注册手机',
  synonyms: ['注册手机号', '注册手机号码', '注册电话', '注册用手机', '注册用手机号', '注册信息手机'],
  rule: '用来注册账号的 11 位手机号，注册时会收到验证码。',
  example: '13800000004',
  contact: true,
  field: phoneField,
};

export const regEmail: ColumnKind = {
  key: 'regEmail',
  heading: '注册邮箱',
  synonyms: ['注册电子邮箱', '注册邮箱地址', '注册用邮箱', '注册信息邮箱'],
  rule: '用来注册账号的邮箱。',
  example: 'zhuce@example.com',
  contact: true,
  field: emailField,
};
