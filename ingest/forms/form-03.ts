import {
  intro,
  platforms,
  wantedNickname,
  wantedNickname2,
  wantedReason,
} from './columns/application.columns';
import {
  contact,
  email,
  phone,
  receiver,
  receiverPhone,
  regEmail,
  regPhone,
} from './columns/contact.columns';
import { level, memberCount, org, parent } from './columns/organization.columns';
import { post } from './columns/person.columns';
import { optional, required, type FormDefinition } from './form-definition';
import { membersFitLevel } from './rules/members-fit-level.rule';
import { reasonNamesOrganization } from './rules/reason-names-holder.rule';

/** Form 3: organizations without an account; the committee opens one and hands it over to the receiver. */
export const FORM_03: FormDefinition = {
  number: 3,
  title: '未开通微博的团组织统计表',
  platform: null,
  columns: [
    required(org), // 团组织全称
    required(level), // 组织类型
    required(parent), // 上级团组织
    optional(memberCount), // 团员数
    required(platforms), // 拟开通平台
    required(wantedNickname), // 拟用昵称（首选）
    optional(wantedNickname2), // 拟用昵称（备选）
    optional(intro), // 简介
    required(wantedReason), // 拟用认证说明
    required(regPhone), // 注册手机
    optional(regEmail), // 注册邮箱
    required(contact), // 联系人
    required(post), // 团内职务
    required(phone), // 联系电话
    required(email), // 邮箱
    required(receiver), // 接收人
    required(receiverPhone), // 接收人手机
  ],
  rules: [reasonNamesOrganization, membersFitLevel],
};
