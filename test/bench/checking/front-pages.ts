import type { AccountState, World } from '../../replica/world';
import { sinaAjaxProfile } from '../../replica/sina-ajax.page';
import { sinaDesktop } from '../../replica/sina-surfaces';
import { PLAIN } from '../../replica/test-world';
import { withControlAccounts } from '../../sample-city/control-accounts';

/** Bytes of a JSON answer: as much as the page on which Uptime Kuma was measured. */
const JSON_BYTES = 30_000;
/** A number that stands nowhere else on a page: what is shown in its place changes from round to round. */
const FOLLOWERS = 7_654_321;
const MOMENT = { now: new Date('2012-11-19T09:00:00+08:00'), seed: 1 };

/** Pages of invented accounts, every second one verified: `ajax` as JSON of 30 kB, the desktop page with 60–300 kB. */
export class FrontPages {
  /** Followers that every page shows. */
  readers = FOLLOWERS;
  private readonly written = new Map<string, { contentType: string; text: string }>();
  private readonly world: World = withControlAccounts({
    accountAt: (_, uid) => accountOf(uid),
    uidOf: () => null,
  });

  /** Null where no account is asked for. */
  page(host: string, address: string): { contentType: string; body: Buffer } | null {
    const key = `${host}${address}`;
    const page = this.written.get(key) ?? this.write(new URL(address, `https://${host}`));
    if (!page) return null;
    this.written.set(key, page);
    return {
      contentType: page.contentType,
      body: Buffer.from(page.text.replaceAll(String(FOLLOWERS), String(this.readers))),
    };
  }

  private write(url: URL): { contentType: string; text: string } | null {
    const uid = url.searchParams.get('uid') ?? /^\/u\/(\d+)/.exec(url.pathname)?.[1];
    const account = uid ? this.world.accountAt('sina', uid, MOMENT.now) : null;
    if (!account) return null;
    if (url.pathname.startsWith('/ajax/')) {
      return { contentType: 'application/json; charset=utf-8', text: paddedJson(account) };
    }
    const answer = sinaDesktop.page(account, MOMENT);
    if ('misbehave' in answer) return null;
    return { contentType: 'text/html; charset=utf-8', text: answer.body.toString('utf8') };
  }
}

/** Interfaces of today bring lists that nobody asked for; the account stands before them. */
function paddedJson(account: AccountState): string {
  const { ok, data } = sinaAjaxProfile(account);
  const missing = JSON_BYTES - JSON.stringify({ ok, data }).length;
  const item = { id: 'shili', title: '示例栏目', scheme: 'sinaweibo://shili' };
  const items = Array.from(
    { length: Math.max(0, Math.floor(missing / JSON.stringify(item).length)) },
    () => item,
  );
  return JSON.stringify({ ok, data: { ...data, itemList: items } });
}

function accountOf(uid: string): AccountState {
  const verified = Number(uid) % 2 === 0;
  return {
    ...PLAIN,
    uid,
    nickname: `示例团工委${uid}`,
    followers: FOLLOWERS,
    verified,
    verifiedType: verified ? 1 : -1,
    reason: verified ? `共青团示例街道${uid}工作委员会官方微博` : '',
  };
}
