import type { AskedAccount, SurfaceCard } from '../platform-card';

/** `open.t.qq.com/api/user/other_info`, as archives keep it. */
export const tencentOpenapiSurface: SurfaceCard = {
  platform: 'tencent',
  name: 'openapi-archive',
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
export const tencentHtmlSurface: SurfaceCard = {
  platform: 'tencent',
  name: 'html-archive',
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
