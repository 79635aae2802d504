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
import { level, org, parent } from './columns/organization.columns';
import { optional, required, type FormDefinition } from './form-definition';
import { addressFits } from './rules/address-fits.rule';
import { datesInOrder } from './rules/dates-in-order.rule';
import { reasonNamesOrganization } from './rules/reason-names-holder.rule';

/**
 * Form 1: organizations verified on Sina. Those verified on Tencent are not reported again: the committee
 * holds that list.
 */
export const FORM_01: FormDefinition = {
  number: 1,
  title: '团组织官方微博统计表（新浪平台，已认证）',
  platform: 'sina',
  columns: [
    required(org), // 团组织全称
    required(level), // 组织类型
    required(parent), // 上级团组织
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
  rules: [addressFits, reasonNamesOrganization, datesInOrder],
};
