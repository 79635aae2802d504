import { nickname, platform, uid, url } from './columns/account.columns';
import { proof, ready, wantedReason, whyNot } from './columns/application.columns';
import { email, phone } from './columns/contact.columns';
import { org } from './columns/organization.columns';
import { nature, person, post, sex, workPost } from './columns/person.columns';
import { optional, required, type FormDefinition } from './form-definition';
import { addressFits } from './rules/address-fits.rule';
import { reasonNamesPerson } from './rules/reason-names-holder.rule';

/** Form 8: League cadres with an account that is not verified in their real name yet. */
export const FORM_08: FormDefinition = {
  number: 8,
  title: '团干部个人微博统计表（已开通未实名认证）',
  platform: null,
  columns: [
    required(person), // 姓名
    optional(sex), // 性别
    required(org), // 团组织全称
    required(post), // 团内职务
    required(nature), // 专/兼职
    optional(workPost), // 工作单位及职务
    required(phone), // 联系电话
    required(email), // 邮箱
    required(platform), // 平台
    required(nickname), // 微博昵称
    required(url), // 微博地址
    optional(uid), // UID
    required(wantedReason), // 拟用认证说明
    optional(whyNot), // 未认证原因
    required(ready), // 头像/已发微博/证明材料
    required(proof), // 证明材料
  ],
  rules: [addressFits, reasonNamesPerson],
};
