import { choiceField } from '../fields/choice.field';
import { LEVEL_CHOICES } from '../fields/level-choices';
import { memberCountField } from '../fields/member-count.field';
import { organizationNameField } from '../fields/organization-name.field';
import { projectField } from '../fields/project.field';
import { textField } from '../fields/text.field';
import type { ColumnKind } from '../form-definition';
import { EXAMPLE_ORGANIZATION } from './example-holder';

/** 直属团总支, 二级团委, 团委（机关）: where the organization belongs, not what it is. */
const LEVEL_REMARK = /^(?:基层|直属|二级|下属|机关|学院|街道|乡镇|企业)+(?:的)?|\([^()]*\)$|级$/u;

export const org: ColumnKind = {
  key: 'org',
  heading: '团组织全称',
  synonyms: [
    '团组织名称',
    '单位名称',
    '单位全称',
    '负责团组织',
    '推荐团组织',
    '所在团组织',
    '团组织',
    '团组织名',
    '组织名称',
    '组织全称',
    '所属团组织',
    '推荐单位',
    '推荐组织',
    '负责单位',
    '责任团组织',
    '推荐团组织全称',
    '负责团组织全称',
    '所在团组织全称',
    '团组织（单位）名称',
  ],
  rule: '写全称（4–60 个字），与团组织名册一致；可从下拉列表中选。',
  example: EXAMPLE_ORGANIZATION,
  contact: false,
  field: organizationNameField,
};

export const level: ColumnKind = {
  key: 'level',
  heading: '组织类型',
  synonyms: [
    '团组织类型',
    '类别',
    '组织级别',
    '组织类别',
    '团组织类别',
    '团组织级别',
    '级别',
    '组织层级',
    '类型',
  ],
  rule: '从下拉列表中选，与团组织名册一致。',
  example: '团工委',
  choices: LEVEL_CHOICES.map(({ label }) => label),
  contact: false,
  field: choiceField('LEVEL.UNKNOWN', LEVEL_CHOICES, LEVEL_REMARK),
};

export const parent: ColumnKind = {
  key: 'parent',
  heading: '上级团组织',
  synonyms: [
    '上级单位',
    '隶属',
    '上级团组织名称',
    '上级团组织全称',
    '上级组织',
    '上级团委',
    '隶属团组织',
    '隶属关系',
    '上级主管单位',
  ],
  rule: '直接上级团组织的全称，应属于本填报单位。',
  example: '共青团示例区委员会',
  contact: false,
  field: textField(60),
};

export const project: ColumnKind = {
  key: 'project',
  heading: '项目名称',
  synonyms: ['工作项目', '专项工作', '工作项目名称', '项目', '专项工作名称', '专项名称'],
  rule: '从下拉列表中选；其他项目写项目的全称。',
  example: '希望工程',
  choices: ['12355', '希望工程', '青年文明号', '青年志愿者', '保护母亲河'],
  contact: false,
  field: projectField,
};

export const memberCount: ColumnKind = {
  key: 'memberCount',
  heading: '团员数',
  synonyms: ['团员人数', '团员数量', '团员总数', '现有团员数', '团员'],
  rule: '现有团员人数，写整数。',
  example: '120',
  contact: false,
  field: memberCountField,
};
