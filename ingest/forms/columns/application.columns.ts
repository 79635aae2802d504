import { choiceField, type Choice } from '../fields/choice.field';
import { introField } from '../fields/intro.field';
import { nicknameField } from '../fields/nickname.field';
import { platformsField } from '../fields/platform.field';
import { readinessField } from '../fields/readiness.field';
import { textField } from '../fields/text.field';
import type { ColumnKind } from '../form-definition';
import { EXAMPLE_REASONS } from './example-holder';

/** What a holder asks for: an account to be opened, or an opened one to be verified. */
export const platforms: ColumnKind = {
  key: 'platforms',
  heading: '拟开通平台',
  synonyms: [
    '申请平台',
    '申请开通平台',
    '拟申请平台',
    '拟开通微博平台',
    '意向平台',
    '意向开通平台',
    '希望开通平台',
    '开通平台',
  ],
  rule: '从下拉列表中选一个或两个，两个之间用“、”隔开。',
  example: '新浪、腾讯',
  choices: ['新浪', '腾讯', '新浪、腾讯'],
  contact: false,
  field: platformsField,
};

export const wantedNickname: ColumnKind = {
  key: 'wantedNickname',
  heading: '拟用昵称（首选）',
  synonyms: [
    '拟用昵称',
    '首选昵称',
    '拟用昵称1',
    '拟用微博昵称',
    '拟用微博名称',
    '拟用名称',
    '拟用微博名',
    '拟注册昵称',
  ],
  rule: '希望使用的昵称，2–30 个字。',
  example: '示例街道青年之家',
  contact: false,
  field: nicknameField,
};

export const wantedNickname2: ColumnKind = {
  key: 'wantedNickname2',
  heading: '拟用昵称（备选）',
  synonyms: ['备选昵称', '拟用昵称2', '备选名称', '拟用备选昵称', '拟用微博昵称（备选）'],
  rule: '首选昵称已被占用时使用，2–30 个字。',
  example: '示例街道青年之声',
  contact: false,
  field: nicknameField,
};

export const wantedReason: ColumnKind = {
  key: 'wantedReason',
  heading: '拟用认证说明',
  synonyms: [
    '申请认证说明',
    '认证说明（拟）',
    '拟认证说明',
    '拟认证信息',
    '拟用认证信息',
    '拟用认证资料',
    '拟申请认证说明',
    '申请认证信息',
  ],
  rule: '希望显示的认证说明；团组织的应含全称，个人的应含真实姓名。',
  example: EXAMPLE_REASONS,
  contact: false,
  field: textField(),
};

export const intro: ColumnKind = {
  key: 'intro',
  heading: '简介',
  synonyms: ['微博简介', '个人简介', '微博介绍'],
  rule: '主页上的简介，不超过 70 个字。',
  example: '示例街道团工委官方微博',
  contact: false,
  field: introField,
};

const WHY_NOT: readonly Choice[] = [
  { value: '材料不全', label: '材料不全', synonyms: ['材料不齐', '材料不齐全', '缺少材料', '材料不足'] },
  { value: '审核中', label: '审核中', synonyms: ['正在审核', '正在审核中', '待审核', '审核'] },
  { value: '被驳回', label: '被驳回', synonyms: ['驳回', '已驳回', '被退回', '未通过', '审核未通过'] },
  {
    value: '未申请',
    label: '未申请',
    synonyms: ['没有申请', '尚未申请', '未申请认证', '还未申请', '未提交申请'],
  },
  { value: '其他', label: '其他', synonyms: ['其它'] },
];
/** 其他（换届）: the word behind it is for people to read. */
const AFTER_OTHER = /(?<=^其[他它])[(:].*$/u;

export const whyNot: ColumnKind = {
  key: 'whyNot',
  heading: '未认证原因',
  synonyms: ['原因', '未认证的原因', '未通过认证原因', '未实名认证原因', '未通过原因'],
  rule: '从下拉列表中选；选“其他”的可写“其他（原因）”。',
  example: '未申请',
  choices: WHY_NOT.map(({ label }) => label),
  contact: false,
  field: choiceField('WHY_NOT.UNKNOWN', WHY_NOT, AFTER_OTHER),
};

/** Avatar, posts and proof, each 是 or 否. */
const READY_ANSWERS = ['是', '否'].flatMap((avatar) =>
  ['是', '否'].flatMap((posted) => ['是', '否'].map((proof) => `${avatar}/${posted}/${proof}`)),
);

export const ready: ColumnKind = {
  key: 'ready',
  heading: '头像/已发微博/证明材料',
  synonyms: ['准备情况', '头像/微博/证明材料', '认证准备情况', '材料准备情况', '认证条件'],
  parts: [
    ['头像', '有无头像', '是否有头像', '上传头像', '是否上传头像', '已上传头像'],
    ['已发微博', '微博', '发微博', '发布微博', '是否已发微博', '是否发微博', '有无微博', '有无已发微博'],
    ['证明材料', '有无证明材料', '是否有证明材料', '证明', '工作证明'],
  ],
  rule: '依次回答头像、已发微博、证明材料是否齐备，从下拉列表中选。',
  example: '是/是/是',
  choices: READY_ANSWERS,
  contact: false,
  field: readinessField,
};

export const proof: ColumnKind = {
  key: 'proof',
  heading: '证明材料',
  synonyms: ['工作证明', '介绍信', '证明', '证明文件', '工作证明材料', '工作证明或介绍信', '身份证明材料'],
  rule: '能提供的证明材料名称，如工作证明、介绍信。',
  example: '工作证明',
  contact: false,
  field: textField(),
};
