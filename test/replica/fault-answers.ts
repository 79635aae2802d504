import { gzipSync } from 'node:zlib';
import { htmlAnswer, jsonAnswer, redirectAnswer, type Answer, type WholeAnswer } from './replica-answer';
import { ACCESS_DENIED_PAGE, loginPage, viewerBlockedPage, visitorPage } from './blocked-pages';
import type { FaultKind, FaultRule } from './faults';
import { gbkBytes } from './gbk';
import { sinaApiError } from './sina-open-api.page';

/** What a fault is made of: the rule that struck, the address asked, and the pages it spoils. */
export interface FaultScene {
  rule: FaultRule;
  url: URL;
  /** The answer the platform would have given. */
  well: () => Answer;
  /** The page of another account at the same surface. */
  somebodyElse: () => Answer;
}

const BOMB_MEGABYTES = 200;
let bomb: Buffer | null = null;

const ANSWERS: Record<FaultKind, (scene: FaultScene) => Answer> = {
  'throttled-414': (scene) => throttled(414, scene),
  'throttled-418': (scene) => throttled(418, scene),
  'throttled-429': (scene) => throttled(429, scene),
  'api-limit': () => jsonAnswer(sinaApiError(10022, 'IP requests out of rate limit!'), 403),
  'blocked-432': () => htmlAnswer('', 432),
  'blocked-403': () => htmlAnswer('<html><head><title>403 Forbidden</title></head></html>', 403),
  'login-required': () =>
    jsonAnswer({ ok: -100, msg: '请先登录', url: 'https://passport.weibo.com/sso/signin' }),
  'visitor-redirect': ({ url }) =>
    redirectAnswer(
      `https://passport.weibo.com/visitor/visitor?entry=miniblog&a=enter&url=${encodeURIComponent(url.href)}`,
    ),
  'visitor-page': () => htmlAnswer(visitorPage()),
  'login-page': () => htmlAnswer(loginPage()),
  'viewer-blocked': () => htmlAnswer(viewerBlockedPage()),
  'access-denied': () => htmlAnswer(ACCESS_DENIED_PAGE),
  captcha: () => jsonAnswer({ ok: 0, url: 'https://weibo.com/aj/imagecode/verify?yzm_img=1' }),
  'server-error': () => htmlAnswer('<html><head><title>502 Bad Gateway</title></head></html>', 502),
  'dropped-connection': () => ({ misbehave: (response) => void response.destroy() }),
  slow: () => ({ misbehave: dripForever }),
  endless: () => ({ misbehave: writeForever }),
  'gzip-bomb': () => gzipBomb(),
  garbage: () => htmlAnswer(Buffer.from('\u0000\u0007PK\u0003garbage'.repeat(40), 'latin1')),
  truncated: (scene) => spoil(scene.well(), (body) => body.subarray(0, Math.floor(body.length * 0.6))),
  'foreign-redirect': () => redirectAnswer('https://shili.invalid/u/9900000000'),
  'private-redirect': () => redirectAnswer('http://169.254.169.254/latest/meta-data/'),
  'no-user': () => jsonAnswer({ ok: 1, data: { tabList: [], blockText: '' } }),
  'another-account': (scene) => scene.somebodyElse(),
  'wrong-charset': (scene) => spoil(scene.well(), (body) => gbkBytes(body.toString('utf8'))),
};

/** The answer of a platform that is not well, in the way of the rule that struck. */
export function faultAnswer(scene: FaultScene): Answer {
  return ANSWERS[scene.rule.kind](scene);
}

function throttled(status: number, { rule }: FaultScene): WholeAnswer {
  const answer = htmlAnswer(`<html><head><title>${status}</title></head></html>`, status);
  if (rule.retryAfterSeconds !== undefined) answer.headers['retry-after'] = String(rule.retryAfterSeconds);
  return answer;
}

function spoil(answer: Answer, change: (body: Buffer) => Buffer): Answer {
  return 'misbehave' in answer ? answer : { ...answer, body: change(answer.body) };
}

function gzipBomb(): WholeAnswer {
  bomb ??= gzipSync(Buffer.alloc(BOMB_MEGABYTES * 1024 * 1024, ' '));
  return {
    status: 200,
    headers: { 'content-type': 'text/html; charset=utf-8', 'content-encoding': 'gzip' },
    body: bomb,
  };
}

type Open = Parameters<Extract<Answer, { misbehave: unknown }>['misbehave']>[0];

/** Headers at once, then a byte now and then, for as long as the other side waits. */
function dripForever(response: Open): void {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
  const drip = setInterval(() => response.write(' '), 250);
  response.on('close', () => clearInterval(drip));
}

/** A body without an end, as fast as it is taken. */
function writeForever(response: Open): void {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
  const piece = Buffer.alloc(64 * 1024, '<p>页面</p>');
  const write = (): void => {
    while (!response.destroyed && response.write(piece));
  };
  response.on('drain', write);
  write();
}
