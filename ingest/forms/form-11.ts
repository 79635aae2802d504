import { asOf, followers, nickname, platform, posts, reason, uid, url } from './columns/account.columns';
import { proof, ready, wantedReason, whyNot } from './columns/application.columns';
import { email, phone } from './columns/contact.columns';
import { org } from './columns/organization.columns';
import { kind, person, sex, workPost } from './columns/person.columns';
import { optional, required, type FormDefinition } from './form-definition';
import { addressFits } from './rules/address-fits.rule';
import { datesInOrder } from './rules/dates-in-order.rule';
import { wantedReasonNamesPerson } from './rules/reason-names-holder.rule';

/**
 * Form 11: youth workers with an account that is not verified yet. An unverified account has no verification
 * text, so 认证说明 may stay empty here; followers and their date may too.
 */
export const FORM_11: FormDefinition = {
  number: 11,
  title: '青少年工作者个人微博统计表（已开通未认证）',
  platform: null,
  columns: [
    required(person), // 姓名
    required(kind), // 人员类别
    optional(sex), // 性别
    required(org), // 团组织全称
    required(workPost), // 工作单位及职务
    required(phone), // 联系电话
    required(platform), // 平台
    required(nickname), // 微博昵称
    required(url), // 微博地址
    optional(uid), // UID
    optional(reason), // 认证说明
    optional(followers), // 粉丝数
    required(posts), // 微博数
    optional(asOf), // 数据日期
    required(wantedReason), // 拟用认证说明
    optional(whyNot), // 未认证原因
    required(ready), // 头像/已发微博/证明材料
    required(email), // 邮箱
    required(proof), // 证明材料
  ],
  rules: [addressFits, wantedReasonNamesPerson, datesInOrder],
};
