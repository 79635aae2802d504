import { followers, nickname, openedOn, platform, posts, uid, url } from './columns/account.columns';
import { ready, wantedReason, whyNot } from './columns/application.columns';
import { contact, email, location, phone } from './columns/contact.columns';
import { level, org, parent } from './columns/organization.columns';
import { post } from './columns/person.columns';
import { optional, required, type FormDefinition } from './form-definition';
import { addressFits } from './rules/address-fits.rule';
import { datesInOrder } from './rules/dates-in-order.rule';
import { reasonNamesOrganization } from './rules/reason-names-holder.rule';

/**
 * Form 2: organizations with an account that is not verified yet; it goes to the platforms for coordinated
 * verification.
 */
export const FORM_02: FormDefinition = {
  number: 2,
  title: '团组织微博统计表（已开通未认证）',
  platform: null,
  columns: [
    required(org), // 团组织全称
    required(level), // 组织类型
    required(parent), // 上级团组织
    required(platform), // 平台
    required(nickname), // 微博昵称
    required(url), // 微博地址
    optional(uid), // UID
    optional(openedOn), // 开通日期
    optional(followers), // 粉丝数
    optional(posts), // 微博数
    required(wantedReason), // 拟用认证说明
    optional(whyNot), // 未认证原因
    required(ready), // 头像/已发微博/证明材料
    required(contact), // 联系人
    required(post), // 团内职务
    required(phone), // 联系电话
    required(email), // 邮箱
    required(location), // 所在地
  ],
  rules: [addressFits, reasonNamesOrganization, datesInOrder],
};
