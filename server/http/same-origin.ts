/** What a request says of the page that sent it. */
export interface RequestOrigin {
  method: string;
  /** `Sec-Fetch-Site`, which browsers set and pages cannot. */
  site: string | undefined;
  origin: string | undefined;
  host: string | undefined;
  hasSession: boolean;
}

const SAFE = ['GET', 'HEAD', 'OPTIONS'];

/**
 * May the request change something? Only when it comes from our own pages. A program that sends neither header
 * may, unless it carries a session: a session without them may be an old browser on a foreign page.
 */
export function isSameOrigin({ method, site, origin, host, hasSession }: RequestOrigin): boolean {
  if (SAFE.includes(method)) return true;
  if (site !== undefined && site !== 'none') return site === 'same-origin';
  if (origin !== undefined) return URL.canParse(origin) && new URL(origin).host === host;
  if (site === 'none') return true;
  return !hasSession;
}
