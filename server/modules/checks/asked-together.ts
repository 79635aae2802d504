import type { AskableSurface } from '../../../ingest/platforms/platform-card';

/** Accounts by the requests they take on a surface. */
export interface AskedTogether<Account> {
  /** One request each. */
  requests: Account[][];
  /** Those the surface cannot be asked for. */
  others: Account[];
}

/** How many accounts one request to the surface names at most. */
export function accountsPerRequest(surface: AskableSurface): number {
  return surface.kind === 'batch' ? surface.size : 1;
}

/** Puts accounts together as the surface takes them, in their order; nobody takes no request. */
export function askedTogether<Account>(
  accounts: readonly Account[],
  surface: AskableSurface,
  canAsk: (account: Account) => boolean,
): AskedTogether<Account> {
  const asked = accounts.filter(canAsk);
  const size = accountsPerRequest(surface);
  const requests: Account[][] = [];
  for (let from = 0; from < asked.length; from += size) requests.push(asked.slice(from, from + size));
  return { requests, others: accounts.filter((account) => !canAsk(account)) };
}
