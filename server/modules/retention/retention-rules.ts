import type { VisitRetention } from '../../../domain/visit-retention';
import type { RetentionRuleDto } from './retention.dto';

/** What is kept of the checking and how long, in words. */
export function retentionRules(retention: VisitRetention): RetentionRuleDto[] {
  return [
    {
      name: 'uneventful-reads',
      sentence: `读取正常、前后一致、未引起任何变化的核验记录至少保留 ${retention.uneventfulReads} 天，其后整月清理；读取时刻与读数另存，长期保留。`,
      days: retention.uneventfulReads,
      setting: 'TUANWEI_KEEP_READS_DAYS',
    },
    {
      name: 'other-visits',
      sentence: `引起变化的、未能读取的、人工录入的，以及每段连续读取的首末核验记录，保留到活动目标日之后 ${retention.visitsAfterCampaign} 天，其后整月清除，只留时刻与结果，往日数字不因此改变。`,
      days: retention.visitsAfterCampaign,
      setting: 'TUANWEI_KEEP_VISITS_DAYS',
    },
    {
      name: 'counts',
      sentence: '粉丝、关注、微博数当月逐次保存；月末次日起按天归并（取当日最后一次读数），长期保留。',
      days: null,
      setting: null,
    },
    {
      name: 'facts',
      sentence: '昵称、认证状态、认证说明等文字按变化保存，长期保留。',
      days: null,
      setting: null,
    },
  ];
}
