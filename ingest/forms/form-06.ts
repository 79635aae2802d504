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
import { org, project } from './columns/organization.columns';
import { post } from './columns/person.columns';
import { optional, required, type FormDefinition } from './form-definition';
import { reasonNamesProject } from './rules/reason-names-holder.rule';

/** Form 6: work projects without an account; the committee opens one and hands it over to the receiver. */
export const FORM_06: FormDefinition = {
  number: 6,
  title: '未开通微博的工作项目统计表',
  platform: null,
  columns: [
    required(project), // 项目名称
    required(org), // 团组织全称
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
  rules: [reasonNamesProject],
};
