import { platforms, wantedNickname, wantedReason } from './columns/application.columns';
import { email, phone } from './columns/contact.columns';
import { org } from './columns/organization.columns';
import { nature, person, post, sex, workPost } from './columns/person.columns';
import { optional, required, type FormDefinition } from './form-definition';
import { reasonNamesPerson } from './rules/reason-names-holder.rule';

/** Form 9: League cadres without an account. */
export const FORM_09: FormDefinition = {
  number: 9,
  title: '未开通微博的团干部统计表',
  platform: null,
  columns: [
    required(person), // 姓名
    optional(sex), // 性别
    required(org), // 团组织全称
    required(post), // 团内职务
    required(nature), // 专/兼职
    optional(workPost), // 工作单位及职务
    required(phone), // 联系电话
    optional(email), // 邮箱
    required(platforms), // 拟开通平台
    required(wantedNickname), // 拟用昵称（首选）
    required(wantedReason), // 拟用认证说明
  ],
  rules: [reasonNamesPerson],
};
