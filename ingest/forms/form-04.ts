import {
  asOf,
  followers,
  following,
  nickname,
  openedOn,
  posts,
  reason,
  uid,
  url,
  verifiedOn,
} from './columns/account.columns';
import { adminName, adminPhone } from './columns/contact.columns';
import { org, project } from './columns/organization.columns';
import { optional, required, type FormDefinition } from './form-definition';
import { addressFits } from './rules/address-fits.rule';
import { datesInOrder } from './rules/dates-in-order.rule';
import { reasonNamesProject } from './rules/reason-names-holder.rule';

/** Form 4: work projects verified on Sina, each with the organization responsible for it. */
export const FORM_04: FormDefinition = {
  number: 4,
  title: '工作项目专项微博统计表（新浪平台，已认证）',
  platform: 'sina',
  columns: [
    required(project), // 项目名称
    required(org), // 团组织全称
    required(nickname), // 微博昵称
    required(url), // 微博地址
    optional(uid), // UID
    required(reason), // 认证说明
    optional(verifiedOn), // 认证通过日期
    optional(openedOn), // 开通日期
    required(followers), // 粉丝数
    optional(following), // 关注数
    required(posts), // 微博数
    required(asOf), // 数据日期
    required(adminName), // 管理员姓名
    required(adminPhone), // 管理员手机
  ],
  rules: [addressFits, reasonNamesProject, datesInOrder],
};
