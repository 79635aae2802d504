import type { FaultKind } from './fault-outcomes';
import type { FaultAnswers } from './fault-scene';
import { gbkBytes } from './gbk';
import { htmlAnswer, jsonAnswer, redirectAnswer, type Answer } from './replica-answer';
import type { AccountState } from './world';

const SHELL_PAGE = `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>微博</title><link rel="stylesheet" href="//h5.sinaimg.cn/m/weibo-pro/css/app.shili.css"></head><body><div id="app"></div><script src="//h5.sinaimg.cn/m/weibo-pro/js/app.shili.js"></script></body></html>`;
/** Two bytes that begin no character and end none. */
const NO_CHARACTER = Buffer.from([0xff, 0xfe]);

/** A page comes back, but not the page of the account as it is. */
export const SPOILT_ANSWERS = {
  'no-user': () => jsonAnswer({ ok: 1, data: { tabList: [], blockText: '' } }),
  'renamed-fields': () => jsonAnswer({ ok: 1, data: { profile: { uid: '', name: '', v: 0 } } }),
  'another-account': ({ wellOf }) => wellOf(stranger),
  'badge-missing': ({ wellOf }) => wellOf(withoutBadge),
  'wrong-charset': ({ well }) => spoil(well(), (body) => gbkBytes(body.toString('utf8'))),
  'invalid-utf8': ({ well }) => spoil(well(), (body) => Buffer.concat([body, NO_CHARACTER])),
  garbage: () => htmlAnswer(Buffer.from('\u0000\u0007PK\u0003garbage'.repeat(40), 'latin1')),
  truncated: ({ well }) => spoil(well(), (body) => body.subarray(0, Math.floor(body.length * 0.6))),
  'empty-page': () => htmlAnswer(''),
  'shell-page': () => htmlAnswer(SHELL_PAGE),
  'foreign-redirect': () => redirectAnswer('https://shili.invalid/u/9900000000'),
  'private-redirect': () => redirectAnswer('http://169.254.169.254/latest/meta-data/'),
} satisfies Partial<FaultAnswers<FaultKind>>;

/** Somebody whose page is shown where another was asked for. */
function stranger(account: AccountState, index: number): AccountState {
  const uid = String(9_799_999_999 - index);
  return { ...account, uid, nickname: `示例另一账号${index || ''}`, domain: null };
}

/** For once the page is put together without the badge and its text. */
function withoutBadge(account: AccountState): AccountState {
  return { ...account, verified: false, verifiedType: -1, reason: '' };
}

function spoil(answer: Answer, change: (body: Buffer) => Buffer): Answer {
  return 'misbehave' in answer ? answer : { ...answer, body: change(answer.body) };
}
