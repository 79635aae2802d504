import { createHmac } from 'node:crypto';
import { plainText, type RobotShape } from './robot-sender';

/**
 * 钉钉群机器人: with a secret the address carries the time in milliseconds and the HMAC-SHA256 of time, line break
 * and secret, keyed with the secret; `errcode` 0 is success.
 */
export const DINGTALK_ROBOT: RobotShape = {
  kind: 'dingtalk',
  requestOf: ({ url, secret }, notice, at) => ({
    url: secret === null ? url : signed(url, secret, at),
    message: { msgtype: 'text', text: { content: plainText(notice) }, at: { isAtAll: false } },
  }),
  verdictOf: ({ errcode, errmsg }) => ({ code: errcode, text: errmsg }),
};

function signed(address: string, secret: string, at: Date): string {
  const timestamp = String(at.getTime());
  const url = new URL(address);
  url.searchParams.set('timestamp', timestamp);
  url.searchParams.set(
    'sign',
    createHmac('sha256', secret).update(`${timestamp}\n${secret}`).digest('base64'),
  );
  return url.href;
}
