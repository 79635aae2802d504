import { htmlAnswer, jsonAnswer } from './replica-answer';
import { queryQuestion, type Surface } from './surface';
import { tencentDesktopPage, tencentGonePage } from './tencent-desktop.page';
import { tencentError, tencentOtherInfo } from './tencent-open-api.page';

export const tencentOpenApi: Surface = {
  name: 'tencent-open-api',
  platform: 'tencent',
  hosts: ['open.t.qq.com'],
  question: (url) => (url.pathname === '/api/user/other_info' ? queryQuestion(url, { name: 'uid' }) : null),
  page: (account, { seed }) => jsonAnswer(tencentOtherInfo(account, seed)),
  absence: () => jsonAnswer(tencentError(1, 1001, '用户不存在')),
};

export const tencentDesktop: Surface = {
  name: 'tencent-desktop',
  platform: 'tencent',
  hosts: ['t.qq.com'],
  question: (url) => {
    const uid = /^\/([A-Za-z0-9_-]+)$/.exec(url.pathname)?.[1];
    return uid ? { uid } : null;
  },
  page: (account, { seed }) => htmlAnswer(tencentDesktopPage(account, seed)),
  absence: () => htmlAnswer(tencentGonePage(), 404),
};
