import { plainText, type RobotShape } from './robot-sender';

/** 企业微信群机器人: the key stands in the address; a text has at most 2,048 bytes; `errcode` 0 is success. */
export const WECOM_ROBOT: RobotShape = {
  kind: 'wecom',
  requestOf: ({ url }, notice) => ({
    url,
    message: { msgtype: 'text', text: { content: plainText(notice) } },
  }),
  verdictOf: ({ errcode, errmsg }) => ({ code: errcode, text: errmsg }),
};
