import type { Outcome } from '../../../domain/outcome';
import type { Reading } from '../../../domain/reading';
import type { AskableSurface } from '../../../ingest/platforms/platform-card';

/** What was tried, as far as the words depend on it. */
export interface TriedVisit {
  outcome: Outcome;
  reading: Reading | null;
  status: number | null;
  /** What was seen, one sentence; of a page that did not answer, why. */
  detail: string;
  surface: Pick<AskableSurface, 'needs' | 'host'>;
  /** Was it the account known to exist? */
  isControl: boolean;
}

type Words = (visit: TriedVisit) => string;

const STOPPED = ({ surface }: TriedVisit) => `站点 ${surface.host} 已按规矩暂停访问`;

const SENTENCES: Record<Outcome, Words> = {
  read: ({ reading }) => `${readWords(reading)}；这个采集面可以使用。`,
  transient: ({ detail }) => `没有得到正常应答：${withoutStop(detail)}；请稍后再试，仍不行请检查本机网络。`,
  throttled: (visit) => `平台提示访问过于频繁，${STOPPED(visit)}；请等暂停结束，并放慢这个站点的间隔。`,
  blocked: (visit) => `${refusalWords(visit)}${STOPPED(visit)}，更换后可结束等待再试。`,
  'viewer-blocked': (visit) =>
    `采集用的账号自身被平台限制，${STOPPED(visit)}；请登录该账号按提示解除，或换一个账号的 Cookie。`,
  captcha: (visit) =>
    `平台要求输入验证码，${STOPPED(visit)}；请用采集的账号在浏览器里打开主页，人工通过验证后再试。`,
  gone: (visit) => absentWords(visit, '不存在'),
  banned: (visit) => absentWords(visit, '已被封停'),
  closed: (visit) => absentWords(visit, '已由用户注销'),
  frozen: (visit) => absentWords(visit, '要先验证身份，暂时看不到'),
  hidden: () => '平台应答了，但没有给出这个账号：可能不存在，也可能只对登录用户可见；请换一个采集面再试。',
  'schema-drift': () =>
    '平台应答成功，页面结构却与程序认得的不同；请先改用别的采集面，并告知维护人员更新解析。',
  'identity-mismatch': ({ detail }) =>
    `平台给出的是别的账号：${withoutStop(detail)}；请核对地址，仍如此请换一个采集面。`,
  'platform-closed': () => '平台已经关闭，没有页面可查；请由人工录入，或保留此前的核验结果。',
  unknown: ({ status, detail }) =>
    `认不出平台的应答${status === null ? '' : `（状态 ${status}）`}：${withoutStop(detail)}；请换一个采集面，并告知维护人员。`,
};

/** What happened and what to do, one Chinese sentence for each outcome. */
export function trialSentence(visit: TriedVisit): string {
  return SENTENCES[visit.outcome](visit);
}

function readWords(reading: Reading | null): string {
  const name = reading?.nickname ?? reading?.uid ?? '未知账号';
  if (reading?.verified === null || reading === null) return `读到了“${name}”，页面没有显示是否认证`;
  if (!reading.verified) return `读到了“${name}”，页面没有认证标志`;
  return `读到了“${name}”，页面显示已认证${reading.reason ? `（${reading.reason}）` : ''}`;
}

function refusalWords({ surface }: TriedVisit): string {
  if (surface.needs === 'token')
    return '平台不接受现在的授权 token，请核对应用是否有权调用、token 是否过期；';
  if (surface.needs === 'cookie') return '平台要求登录，Cookie 缺失、过期或被拒，请从浏览器重新复制；';
  return '平台要求登录或拒绝了访问，请换一个采集面；';
}

/** Of the account known to exist, it is our way of asking that is not to be believed. */
function absentWords({ isControl }: TriedVisit, state: string): string {
  return isControl
    ? `平台说对照账号${state}，而它一直都在：这个采集面现在的应答不可信，请先不要启用。`
    : `平台说这个账号${state}；请在浏览器里打开主页核对地址，试一次不会改动任何记录。`;
}

function withoutStop(sentence: string): string {
  return sentence.replace(/[。；\s]+$/, '');
}
