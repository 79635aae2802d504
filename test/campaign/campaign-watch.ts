import { AccountBook } from '../sample-city/account-book';
import type { CityAccount } from '../sample-city/city';
import { AccountWatch } from './account-watch';
import type { BelievedAccount } from './believed-accounts';
import type { CampaignCity } from './campaign-city';
import { ChangeLedger } from './change-ledger';
import type { Contradiction } from './contradiction';

/** Follows every account of the campaign from visit to visit. */
export class CampaignWatch {
  readonly ledger: ChangeLedger;
  /** Everything the service has believed and could not. */
  readonly contradictions: Contradiction[] = [];
  private readonly book: AccountBook;
  private readonly watches = new Map<number, AccountWatch>();

  constructor(private readonly city: CampaignCity) {
    this.ledger = new ChangeLedger(city);
    this.book = new AccountBook(city);
  }

  /** The accounts visited at a moment, as the service believes them now. */
  visited(accounts: readonly BelievedAccount[], at: Date): void {
    for (const believed of accounts) this.visitedOne(believed, at);
  }

  /** What the visits of an account have told so far. */
  watchOf({
    id,
  }: Pick<BelievedAccount, 'id'>): Pick<AccountWatch, 'toldAt' | 'toldStanding' | 'badNewsLasts'> {
    return this.ensureWatch(id);
  }

  accountOf(believed: BelievedAccount): CityAccount | null {
    return this.book.find(believed);
  }

  private visitedOne(believed: BelievedAccount, at: Date): void {
    const account = this.book.find(believed);
    if (!account) {
      const sentence = `${believed.platform} ${believed.uid} is an account the city does not have.`;
      this.contradictions.push({ kind: 'unknown-account', at, sentence });
      return;
    }
    // Under a swapped address somebody else's page is shown: whose it is, only a person can tell.
    if (account.shownInstead) return;
    const watch = this.ensureWatch(believed.id);
    const wasRead = watch.toldAt !== null;
    const truth = this.city.world.accountAt(account.platform, account.uid, at);
    this.contradictions.push(...watch.visited({ at, believed, truth }));
    if (watch.toldAt?.getTime() !== at.getTime()) return;
    if (wasRead) this.ledger.visited(account, { at, standing: watch.toldStanding!, believed });
    else this.ledger.follow(account, at);
  }

  private ensureWatch(id: number): AccountWatch {
    const watch = this.watches.get(id) ?? new AccountWatch();
    this.watches.set(id, watch);
    return watch;
  }
}
