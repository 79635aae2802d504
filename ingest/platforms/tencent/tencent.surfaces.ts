import type { AskedAccount, RequestSurface } from '../platform-card';

/** `open.t.qq.com/api/user/other_info`, as archives keep it. */
export const tencentOpenapiSurface: RequestSurface = {
  platform: 'tencent',
  kind: 'request',
  name: 'openapi-archive',
  title: '开放平台存档',
  needs: 'nothing',
  counts: 'exact',
  note: '平台关闭前保存下来的接口回答；平台已关闭，只有指向存档服务时才查得到。',
  host: 'open.t.qq.com',
  paceSeconds: 12,
  requestFor(account) {
    const name = accountName(account);
    if (name === null) return null;
    return {
      url: `https://open.t.qq.com/api/user/other_info?format=json&name=${name}`,
      headers: { Accept: 'application/json' },
    };
  },
};

/** `t.qq.com/<account>`, as archives keep it. */
export const tencentHtmlSurface: RequestSurface = {
  platform: 'tencent',
  kind: 'request',
  name: 'html-archive',
  title: '主页存档',
  needs: 'nothing',
  counts: 'exact',
  note: '平台关闭前保存下来的主页；平台已关闭，只有指向存档服务时才查得到。',
  host: 't.qq.com',
  paceSeconds: 12,
  requestFor(account) {
    const name = accountName(account);
    if (name === null) return null;
    return { url: `https://t.qq.com/${name}`, headers: { Accept: 'text/html' } };
  },
};

/** The account name is uid and alias in one. */
function accountName({ uid, alias }: AskedAccount): string | null {
  const name = uid ?? alias;
  return name ? encodeURIComponent(name) : null;
}
