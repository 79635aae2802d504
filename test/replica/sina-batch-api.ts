import type { AskedPage, AskingRequest } from './asked-page';
import { jsonAnswer, type Answer } from './replica-answer';
import { sinaApiError, sinaUsersShow } from './sina-open-api.page';
import type { PageMoment } from './surface';
import type { AccountState, World } from './world';

export const BATCH_HOST = 'c.api.weibo.com';
const BATCH_PATH = '/2/users/show_batch/other.json';
/** Accounts that one call may name. */
const BATCH_MOST = 50;

/**
 * `c.api.weibo.com/2/users/show_batch/other.json?uids=a,b,…`: the commercial interface, up to 50 accounts a call.
 * An account that is not shown is simply missing from `users`. Null when another page is asked for.
 */
export function askedOfBatch(request: AskingRequest, world: World): AskedPage | null {
  if (request.host !== BATCH_HOST || request.url.pathname !== BATCH_PATH) return null;
  const uids = (request.url.searchParams.get('uids') ?? '').split(',').filter(Boolean);
  return {
    surface: 'sina-batch-api',
    platform: 'sina',
    uid: null,
    well: (at) => refusal(request, uids) ?? batchAnswer(accountsOf(uids, world, at), at),
    wellOf: (change, at) => batchAnswer(accountsOf(uids, world, at).map(change), at),
  };
}

function refusal({ hasToken }: AskingRequest, uids: readonly string[]): Answer | null {
  if (!hasToken)
    return jsonAnswer(sinaApiError(10006, 'Source paramter(appkey) is missing', BATCH_PATH), 400);
  const isOdd = uids.length === 0 || uids.length > BATCH_MOST || !uids.every((uid) => /^\d{1,19}$/.test(uid));
  return isOdd
    ? jsonAnswer(sinaApiError(10008, 'Param error, see doc for more info.', BATCH_PATH), 400)
    : null;
}

/** Whoever has another's page shown under the own address is answered with that other account. */
function accountsOf(uids: readonly string[], world: World, { now }: PageMoment): AccountState[] {
  return uids.flatMap((uid) => {
    const account = world.accountAt('sina', uid, now);
    if (!account || account.presence !== 'present') return [];
    const shown = account.shownInstead ? world.accountAt('sina', account.shownInstead, now) : null;
    return [shown ?? account];
  });
}

function batchAnswer(accounts: readonly AccountState[], { seed }: PageMoment): Answer {
  return jsonAnswer({ users: accounts.map((account) => sinaUsersShow(account, seed)) });
}
