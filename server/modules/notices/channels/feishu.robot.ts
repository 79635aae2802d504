import { createHmac } from 'node:crypto';
import { plainText, type RobotShape } from './robot-sender';

/**
 * 飞书群机器人: with a secret the message carries the time in seconds and the HMAC-SHA256 of nothing, keyed with time,
 * line break and secret; `code` 0 is success.
 */
export const FEISHU_ROBOT: RobotShape = {
  kind: 'feishu',
  requestOf: ({ url, secret }, notice, at) => ({
    url,
    message: {
      ...(secret !== null && signature(secret, at)),
      msg_type: 'text',
      content: { text: plainText(notice) },
    },
  }),
  verdictOf: ({ code, StatusCode, msg, StatusMessage }) => ({
    code: code ?? StatusCode,
    text: msg ?? StatusMessage,
  }),
};

function signature(secret: string, at: Date): { timestamp: string; sign: string } {
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const sign = createHmac('sha256', `${timestamp}\n${secret}`).update('').digest('base64');
  return { timestamp, sign };
}
