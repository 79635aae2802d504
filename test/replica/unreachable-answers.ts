import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import type { FaultKind } from './fault-outcomes';
import type { FaultAnswers } from './fault-scene';
import { htmlAnswer, jsonAnswer, redirectAnswer, type WholeAnswer } from './replica-answer';
import { sinaApiError } from './sina-open-api.page';
import { tencentError } from './tencent-open-api.page';

const BOMB_MEGABYTES = 200;
const SCRIPT_MEGABYTES = 10;
let bomb: Buffer | null = null;
let scripts: Buffer | null = null;

/** Nothing comes back that could be read: the line, the machine or the platform's inside is at fault. */
export const UNREACHABLE_ANSWERS = {
  'server-error': () => htmlAnswer('<html><head><title>502 Bad Gateway</title></head></html>', 502),
  'busy-redirect': () => redirectAnswer('https://weibo.com/sorry?sysbusy'),
  'errno-100001': () => jsonAnswer({ ok: 0, errno: '100001', msg: '' }),
  'api-system-error': () => jsonAnswer(sinaApiError(10001, 'System error'), 400),
  'dropped-connection': () => ({ misbehave: (response) => void response.destroy() }),
  'cut-off': () => ({ misbehave: promiseMore }),
  slow: () => ({ misbehave: dripForever }),
  endless: () => ({ misbehave: writeForever }),
  'gzip-bomb': () => gzipBomb(),
  'heavy-scripts': () => heavyScripts(),
  'redirect-loop': ({ url }) => redirectAnswer(url.href),
  'tencent-server': () => jsonAnswer(tencentError(4, 1, 'server error')),
} satisfies Partial<FaultAnswers<FaultKind>>;

function gzipBomb(): WholeAnswer {
  bomb ??= gzipSync(Buffer.alloc(BOMB_MEGABYTES * 1024 * 1024, ' '));
  return {
    status: 200,
    headers: { 'content-type': 'text/html; charset=utf-8', 'content-encoding': 'gzip' },
    body: bomb,
  };
}

function heavyScripts(): WholeAnswer {
  const script = '<script type="text/javascript">var shili = "示例脚本";</script>\n';
  const times = Math.ceil((SCRIPT_MEGABYTES * 1024 * 1024) / script.length);
  scripts ??= Buffer.from(`<!DOCTYPE html><html><head>${script.repeat(times)}</head><body></body></html>`);
  return htmlAnswer(scripts);
}

/** Says how long the body is, and hangs up half-way. */
function promiseMore(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'content-length': 4096 });
  response.write('{"ok":1,"data":{"user":{', () => response.destroy());
}

/** Headers at once, then a byte now and then, for as long as the other side waits. */
function dripForever(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
  const drip = setInterval(() => response.write(' '), 250);
  response.on('close', () => clearInterval(drip));
}

/** A body without an end, as fast as it is taken. */
function writeForever(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
  const piece = Buffer.alloc(64 * 1024, '<p>页面</p>');
  const write = (): void => {
    while (!response.destroyed && response.write(piece));
  };
  response.on('drain', write);
  write();
}
