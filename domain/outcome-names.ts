import type { Outcome } from './outcome';

/** Names of the outcomes (核验结果) as the board and the exports print them. */
export const OUTCOME_NAMES: Record<Outcome, string> = {
  read: '已读取',
  transient: '暂时失败',
  throttled: '被限速',
  blocked: '被拦截',
  'viewer-blocked': '采集账号受限',
  captcha: '要求验证码',
  gone: '账号不存在',
  banned: '账号被封',
  closed: '账号已注销',
  frozen: '账号被冻结',
  hidden: '主页不公开',
  'schema-drift': '页面改版',
  'identity-mismatch': '身份不符',
  'platform-closed': '平台已关闭',
  unknown: '无法判断',
};
