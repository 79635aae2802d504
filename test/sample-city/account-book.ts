import type { City, CityAccount } from './city';

/** An account as the service names it. */
export interface NamedAccount {
  platform: 'sina' | 'tencent';
  uid: string | null;
  alias: string | null;
}

/** Finds the city's account that the service means. */
export class AccountBook {
  private readonly byName = new Map<string, CityAccount>();

  constructor(city: Pick<City, 'accounts'>) {
    for (const account of city.accounts) {
      this.byName.set(`${account.platform}/${account.uid}`, account);
      if (account.domain) this.byName.set(`${account.platform}/${account.domain}`, account);
    }
  }

  /** Null: an account the city does not have. */
  find({ platform, uid, alias }: NamedAccount): CityAccount | null {
    return this.byName.get(`${platform}/${uid ?? alias}`) ?? null;
  }
}
