import { choiceField, labels } from '../fields/choice.field';
import { introField } from '../fields/intro.field';
import { nicknameField } from '../fields/nickname.field';
import { platformsField } from '../fields/platform.field';
import { readinessField } from '../fields/readiness.field';
import { textField } from '../fields/text.field';
import type { ColumnKind } from '../form-definition';

/** What a holder asks for: an account to be opened, or an opened one to be verified. */
export const platforms: ColumnKind = {
  key: 'platforms',
  heading: '拟开通平台',
  synonyms: ['申请平台'],
  contact: false,
  field: platformsField,
};

export const wantedNickname: ColumnKind = {
  key: 'wantedNickname',
  heading: '拟用昵称（首选）',
  synonyms: ['拟用昵称'],
  contact: false,
  field: nicknameField,
};

export const wantedNickname2: ColumnKind = {
  key: 'wantedNickname2',
  heading: '拟用昵称（备选）',
  synonyms: ['备选昵称'],
  contact: false,
  field: nicknameField,
};

export const wantedReason: ColumnKind = {
  key: 'wantedReason',
  heading: '拟用认证说明',
  synonyms: ['申请认证说明', '认证说明（拟）'],
  contact: false,
  field: textField(),
};

export const intro: ColumnKind = {
  key: 'intro',
  heading: '简介',
  synonyms: ['微博简介'],
  contact: false,
  field: introField,
};

export const whyNot: ColumnKind = {
  key: 'whyNot',
  heading: '未认证原因',
  synonyms: ['原因'],
  contact: false,
  field: choiceField('WHY_NOT.UNKNOWN', [
    ...labels('材料不全', '审核中', '被驳回', '未申请'),
    { value: '其他', label: '其他', synonyms: ['其它'] },
  ]),
};

export const ready: ColumnKind = {
  key: 'ready',
  heading: '头像/已发微博/证明材料',
  synonyms: ['准备情况'],
  contact: false,
  field: readinessField,
};

export const proof: ColumnKind = {
  key: 'proof',
  heading: '证明材料',
  synonyms: ['工作证明', '介绍信'],
  contact: false,
  field: textField(),
};
