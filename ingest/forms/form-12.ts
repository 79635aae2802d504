import { platforms, wantedNickname, wantedReason } from './columns/application.columns';
import { email, phone } from './columns/contact.columns';
import { org } from './columns/organization.columns';
import { consent, kind, person, workPost } from './columns/person.columns';
import { optional, required, type FormDefinition } from './form-definition';
import { reasonNamesPerson } from './rules/reason-names-holder.rule';

/** Form 12: youth workers willing to have an account opened. Without their consent nothing is opened. */
export const FORM_12: FormDefinition = {
  number: 12,
  title: '有意向开通微博的青少年工作者统计表',
  platform: null,
  columns: [
    required(person), // 姓名
    required(kind), // 人员类别
    required(org), // 团组织全称
    required(workPost), // 工作单位及职务
    required(phone), // 联系电话
    optional(email), // 邮箱
    required(platforms), // 拟开通平台
    required(wantedNickname), // 拟用昵称（首选）
    required(wantedReason), // 拟用认证说明
    required(consent), // 本人同意
  ],
  rules: [reasonNamesPerson],
};
