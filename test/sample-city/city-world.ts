import { isPerson } from '../../domain/holder';
import type { Platform } from '../../domain/platform';
import type { AccountState, AliasNamespace, World } from '../replica/world';
import type { CityAccount } from './city';

const DAY = 86_400_000;
const MINUTE = 60_000;

/** What the platforms know of the sample city's accounts, at any moment. */
export class CityWorld implements World {
  private readonly byUid: Map<string, CityAccount>;
  private readonly byDomain: Map<string, CityAccount>;
  private readonly byNickname: Map<string, CityAccount>;

  constructor(accounts: readonly CityAccount[]) {
    this.byUid = new Map(accounts.map((account) => [`${account.platform}/${account.uid}`, account]));
    const withDomain = accounts.filter(({ domain }) => domain !== null);
    this.byDomain = new Map(withDomain.map((account) => [`${account.platform}/${account.domain}`, account]));
    this.byNickname = new Map(
      accounts.map((account) => [`${account.platform}/${account.nickname}`, account]),
    );
  }

  accountAt(platform: Platform, uid: string, moment: Date): AccountState | null {
    const account = this.byUid.get(`${platform}/${uid}`);
    return account && account.openedAt <= moment ? stateAt(account, moment) : null;
  }

  uidOf(
    { platform, namespace, name }: { platform: Platform; namespace: AliasNamespace; name: string },
    moment: Date,
  ): string | null {
    const names = namespace === 'domain' ? this.byDomain : this.byNickname;
    const account = namespace === 'weihao' ? undefined : names.get(`${platform}/${name}`);
    return account && account.openedAt <= moment ? account.uid : null;
  }
}

/** Is the account verified at this moment, whatever the page shows? */
export function isVerifiedAt({ verifiedAt, lostAt }: CityAccount, moment: Date): boolean {
  return verifiedAt !== null && verifiedAt <= moment && !(lostAt !== null && lostAt <= moment);
}

function stateAt(account: CityAccount, moment: Date): AccountState {
  const { holder, platform, uid, domain, openedAt, growth } = account;
  const verified = isVerifiedAt(account, moment);
  const owner = isPerson(holder.category) ? 'person' : 'organization';
  return {
    platform,
    uid,
    domain,
    openedAt,
    owner,
    verified,
    nickname: happened(account.renamed, moment)?.nickname ?? account.nickname,
    verifiedType: verifiedType(account, verified),
    reason: verified ? account.reason : '',
    description: `${holder.name}的微博（示例数据）`,
    following: growth.following,
    followers: Math.floor(growth.followers * grown(account, moment)),
    ...posting(account, moment),
    presence: happened(account.vanished, moment)?.presence ?? 'present',
    shownInstead: account.shownInstead,
  };
}

function verifiedType({ holder, club }: CityAccount, verified: boolean): number {
  if (!verified) return club ? 220 : -1;
  if (isPerson(holder.category)) return 0;
  return /大学|学院|学校/u.test(holder.organization.name) ? 4 : 1;
}

/** Readers come quickly at first, then slower: towards the whole in the account's own time. */
function grown({ openedAt, growth }: CityAccount, moment: Date): number {
  const days = (moment.getTime() - openedAt.getTime()) / DAY;
  return 1 - Math.exp(-days / growth.days);
}

function posting(
  { openedAt, growth }: CityAccount,
  moment: Date,
): Pick<AccountState, 'posts' | 'lastPostAt'> {
  const end = growth.restsAfter && growth.restsAfter < moment ? growth.restsAfter : moment;
  const rounds = Math.floor((end.getTime() - openedAt.getTime()) / DAY / growth.daysPerPost);
  if (rounds < 1) return { posts: 0, lastPostAt: null };
  const newest = openedAt.getTime() + rounds * growth.daysPerPost * DAY;
  return { posts: rounds, lastPostAt: new Date(Math.floor(newest / MINUTE) * MINUTE) };
}

function happened<T extends { at: Date }>(event: T | null, moment: Date): T | null {
  return event && event.at <= moment ? event : null;
}
