import { countField } from '../fields/count.field';
import { dateField } from '../fields/date.field';
import { nicknameField } from '../fields/nickname.field';
import { anyPlatformField, platformField } from '../fields/platform.field';
import { textField } from '../fields/text.field';
import { urlField } from '../fields/url.field';
import type { ColumnKind } from '../form-definition';

/** 新浪 or 腾讯. */
export const platform: ColumnKind = {
  key: 'platform',
  heading: '平台',
  synonyms: ['微博平台', '开通平台'],
  contact: false,
  field: platformField,
};

/** Form 10 takes accounts on any platform. */
export const anyPlatform: ColumnKind = { ...platform, field: anyPlatformField };

export const nickname: ColumnKind = {
  key: 'nickname',
  heading: '微博昵称',
  synonyms: ['微博名称', '昵称', '微博名'],
  contact: false,
  field: nicknameField,
};

export const url: ColumnKind = {
  key: 'url',
  heading: '微博地址',
  synonyms: ['微博网址', '链接', '微博链接', '主页地址'],
  contact: false,
  field: urlField,
};

/** May be left empty: the address usually says it. Checked against platform and address by a row rule. */
export const uid: ColumnKind = {
  key: 'uid',
  heading: 'UID',
  synonyms: ['微博ID', '用户ID'],
  contact: false,
  field: textField(100),
};

export const reason: ColumnKind = {
  key: 'reason',
  heading: '认证说明',
  synonyms: ['认证资料', '认证信息'],
  contact: false,
  field: textField(),
};

export const verifiedOn: ColumnKind = {
  key: 'verifiedOn',
  heading: '认证通过日期',
  synonyms: ['认证时间'],
  contact: false,
  field: dateField,
};

export const openedOn: ColumnKind = {
  key: 'openedOn',
  heading: '开通日期',
  synonyms: ['开通时间'],
  contact: false,
  field: dateField,
};

export const followers: ColumnKind = {
  key: 'followers',
  heading: '粉丝数',
  synonyms: ['听众数'],
  contact: false,
  field: countField,
};

export const following: ColumnKind = {
  key: 'following',
  heading: '关注数',
  synonyms: ['收听数'],
  contact: false,
  field: countField,
};

export const posts: ColumnKind = {
  key: 'posts',
  heading: '微博数',
  synonyms: ['广播数', '博文数'],
  contact: false,
  field: countField,
};

export const asOf: ColumnKind = {
  key: 'asOf',
  heading: '数据日期',
  synonyms: ['统计日期', '截至日期'],
  contact: false,
  field: dateField,
};
