import { asOf, followers, nickname, posts, reason, uid, url, verifiedOn } from './columns/account.columns';
import { phone } from './columns/contact.columns';
import { org } from './columns/organization.columns';
import { nature, person, post, sex, workPost } from './columns/person.columns';
import { optional, required, type FormDefinition } from './form-definition';
import { addressFits } from './rules/address-fits.rule';
import { datesInOrder } from './rules/dates-in-order.rule';
import { reasonNamesPerson } from './rules/reason-names-holder.rule';

/** Form 7: League cadres verified on Sina in their real name. The nickname is free, the verification text is not. */
export const FORM_07: FormDefinition = {
  number: 7,
  title: '团干部个人实名认证微博统计表（新浪平台，已认证）',
  platform: 'sina',
  columns: [
    required(person), // 姓名
    optional(sex), // 性别
    required(org), // 团组织全称
    required(post), // 团内职务
    required(nature), // 专/兼职
    optional(workPost), // 工作单位及职务
    required(phone), // 联系电话
    required(nickname), // 微博昵称
    required(url), // 微博地址
    optional(uid), // UID
    required(reason), // 认证说明
    optional(verifiedOn), // 认证通过日期
    required(followers), // 粉丝数
    required(posts), // 微博数
    required(asOf), // 数据日期
  ],
  rules: [addressFits, reasonNamesPerson, datesInOrder],
};
