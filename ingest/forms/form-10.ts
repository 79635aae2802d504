import { anyPlatform, asOf, followers, nickname, posts, reason, uid, url } from './columns/account.columns';
import { phone } from './columns/contact.columns';
import { org } from './columns/organization.columns';
import { kind, person, sex, workPost } from './columns/person.columns';
import { optional, required, type FormDefinition } from './form-definition';
import { addressFits } from './rules/address-fits.rule';
import { datesInOrder } from './rules/dates-in-order.rule';
import { reasonNamesPerson } from './rules/reason-names-holder.rule';

/** Form 10: youth workers verified in their real name, on any platform, with the organization recommending them. */
export const FORM_10: FormDefinition = {
  number: 10,
  title: '青少年工作者个人实名认证微博统计表',
  platform: null,
  columns: [
    required(person), // 姓名
    required(kind), // 人员类别
    optional(sex), // 性别
    required(org), // 团组织全称
    required(workPost), // 工作单位及职务
    required(phone), // 联系电话
    required(anyPlatform), // 平台，含其他
    required(nickname), // 微博昵称
    required(url), // 微博地址
    optional(uid), // UID
    required(reason), // 认证说明
    required(followers), // 粉丝数
    required(posts), // 微博数
    required(asOf), // 数据日期
  ],
  rules: [addressFits, reasonNamesPerson, datesInOrder],
};
