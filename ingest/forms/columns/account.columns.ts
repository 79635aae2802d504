import { countField } from '../fields/count.field';
import { dateField } from '../fields/date.field';
import { nicknameField } from '../fields/nickname.field';
import { anyPlatformField, platformField } from '../fields/platform.field';
import { textField } from '../fields/text.field';
import { urlField } from '../fields/url.field';
import type { ColumnKind } from '../form-definition';
import { EXAMPLE_REASONS } from './example-holder';

/** 新浪 or 腾讯. */
export const platform: ColumnKind = {
  key: 'platform',
  heading: '平台',
  synonyms: [
    '微博平台',
    '开通平台',
    '所属平台',
    '微博所属平台',
    '开通微博平台',
    '所在平台',
    '平台名称',
    '已开通平台',
  ],
  rule: '账号所在的平台，从下拉列表中选。',
  example: '新浪',
  choices: ['新浪', '腾讯'],
  contact: false,
  field: platformField,
};

/** Form 10 takes accounts on any platform. */
export const anyPlatform: ColumnKind = {
  ...platform,
  choices: ['新浪', '腾讯', '其他'],
  field: anyPlatformField,
};

export const nickname: ColumnKind = {
  key: 'nickname',
  heading: '微博昵称',
  synonyms: [
    '微博名称',
    '昵称',
    '微博名',
    '账号名称',
    '帐号名称',
    '微博账号名称',
    '微博帐号名称',
    '账号昵称',
    '微博用户名',
  ],
  rule: '主页上显示的昵称，2–30 个字，不带“@”。',
  example: '示例街道青年',
  contact: false,
  field: nicknameField,
};

export const url: ColumnKind = {
  key: 'url',
  heading: '微博地址',
  synonyms: [
    '微博网址',
    '链接',
    '微博链接',
    '主页地址',
    'URL',
    '网址',
    '微博URL',
    '微博主页',
    '微博主页地址',
    '微博主页网址',
    '微博主页链接',
    '主页链接',
    '主页网址',
    '链接地址',
    '微博链接地址',
    '个人主页',
  ],
  rule: '打开微博主页后从地址栏复制，不要用短链接或某一条微博的地址。',
  example: 'https://weibo.com/u/1000000001',
  contact: false,
  field: urlField,
};

/** May be left empty: the address usually says it. Checked against platform and address by a row rule. */
export const uid: ColumnKind = {
  key: 'uid',
  heading: 'UID',
  synonyms: ['微博ID', '用户ID', '微博UID', '用户UID', '账号ID', '账号UID', 'UID号', 'ID'],
  rule: '主页地址里的数字（新浪）或账号名（腾讯）；不清楚可以留空。',
  example: '1000000001',
  contact: false,
  field: textField(100),
};

export const reason: ColumnKind = {
  key: 'reason',
  heading: '认证说明',
  synonyms: [
    '认证资料',
    '认证信息',
    '认证内容',
    '认证介绍',
    '认证描述',
    '微博认证说明',
    '微博认证信息',
    '新浪认证说明',
    '实名认证说明',
    '实名认证信息',
  ],
  rule: '主页上显示的认证说明，照抄；团组织的应含全称，个人的应含真实姓名。',
  example: EXAMPLE_REASONS,
  contact: false,
  field: textField(),
};

export const verifiedOn: ColumnKind = {
  key: 'verifiedOn',
  heading: '认证通过日期',
  synonyms: ['认证时间', '认证日期', '认证通过时间', '通过认证日期', '通过认证时间'],
  rule: '通过平台认证的日期，不早于开通日期。',
  example: '2012-09-20',
  contact: false,
  field: dateField,
};

export const openedOn: ColumnKind = {
  key: 'openedOn',
  heading: '开通日期',
  synonyms: ['开通时间', '微博开通日期', '微博开通时间', '注册日期', '注册时间'],
  rule: '注册开通的日期。',
  example: '2012-05-04',
  contact: false,
  field: dateField,
};

export const followers: ColumnKind = {
  key: 'followers',
  heading: '粉丝数',
  synonyms: ['听众数', '粉丝', '粉丝量', '粉丝数量', '粉丝人数', '粉丝总数', '听众', '听众人数'],
  rule: '主页上显示的粉丝（听众）数，写整数。',
  example: '12345',
  contact: false,
  field: countField,
};

export const following: ColumnKind = {
  key: 'following',
  heading: '关注数',
  synonyms: ['收听数', '关注', '关注量', '关注数量', '关注人数', '收听', '收听人数'],
  rule: '主页上显示的关注（收听）数，写整数。',
  example: '210',
  contact: false,
  field: countField,
};

export const posts: ColumnKind = {
  key: 'posts',
  heading: '微博数',
  synonyms: [
    '广播数',
    '博文数',
    '微博条数',
    '微博数量',
    '微博总数',
    '微博量',
    '发微博数',
    '已发微博数',
    '发布微博数',
    '发博数',
    '广播条数',
    '博文数量',
  ],
  rule: '主页上显示的微博（广播）数，写整数。',
  example: '678',
  contact: false,
  field: countField,
};

export const asOf: ColumnKind = {
  key: 'asOf',
  heading: '数据日期',
  synonyms: [
    '统计日期',
    '截至日期',
    '数据截止日期',
    '数据截至日期',
    '统计截止日期',
    '统计截至日期',
    '截止日期',
    '数据时间',
    '统计时间',
    '截止时间',
    '截至时间',
    '采集日期',
  ],
  rule: '抄录粉丝数、微博数的日期，不晚于统计截止日期。',
  example: '2012-09-28',
  contact: false,
  field: dateField,
};
