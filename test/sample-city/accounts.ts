import type { Platform } from '../../domain/platform';
import { seededInteger, seededNumber } from '../replica/seeded-draw';
import type { CityAccount, CityHolder, CityUnit } from './city';
import { accountEvents } from './account-events';
import { momentAtShare, VERIFIED_CURVE } from './growth-curve';
import { quantileAt, UNVERIFIED_COUNTS, VERIFIED_COUNTS } from './data/profile-counts';
import { isPerson } from '../../domain/holder';

const DAY = 86_400_000;
/** No account is planned beyond the goal date. */
const LAST_DAY = new Date('2012-11-30T00:00:00+08:00');
const CAMPAIGN_DAY = new Date('2012-09-25T00:00:00+08:00');
/** Ten digits that Sina never gave out: nobody can take them for a real account. */
const FIRST_UID = 9_900_000_000;
const TENCENT_SHARE = { organization: 0.16, project: 0.1, cadre: 0.08, 'youth-worker': 0.15 } as const;
/** Accounts that are opened and stay unverified. */
const OPENED_ONLY_SHARE = 0.26;
const NAME_MISSING_SHARE = 0.04;

/** Every account of the city with its whole life, planned from the seed. */
export function buildAccounts(holders: CityHolder[], units: CityUnit[], seed: number): CityAccount[] {
  const zeal = new Map(units.map((unit) => [unit.name, zealOf(unit, seed)]));
  const accounts = holders.flatMap((holder) =>
    platformsOf(holder, seed)
      .map((platform) => planAccount({ holder, platform, seed, zeal: zeal.get(holder.organization.unit)! }))
      .filter((account) => account !== null),
  );
  const known = accounts.map((account, index) => numbered(account, index, seed));
  return known.map((account, index) => accountEvents(account, known[index - 1], seed));
}

function numbered(account: CityAccount, index: number, seed: number): CityAccount {
  const sina = account.platform === 'sina';
  const uid = sina ? String(FIRST_UID + index) : `shili_${String(index).padStart(5, '0')}`;
  const hasDomain = sina && seededNumber(seed, 'domain', account.holder.number) < 0.08;
  return { ...account, uid, domain: hasDomain ? `shili${index}` : null };
}

/** Some units are quick, some slow; universities have the younger people. 1 is usual. */
function zealOf(unit: CityUnit, seed: number): number {
  const bias = { university: 0.2, district: 0.05, bureau: 0, central: -0.1, department: 0, affiliate: 0 };
  return 0.65 + bias[unit.kind] + seededNumber(seed, 'zeal', unit.name) * 0.7;
}

function platformsOf(holder: CityHolder, seed: number): Platform[] {
  const both = seededNumber(seed, 'tencent', holder.number) < TENCENT_SHARE[holder.category];
  return both ? ['sina', 'tencent'] : ['sina'];
}

interface Plan {
  holder: CityHolder;
  platform: Platform;
  seed: number;
  zeal: number;
}

function planAccount(plan: Plan): CityAccount | null {
  const draw = (what: string) => seededNumber(plan.seed, what, plan.platform, plan.holder.number);
  const verifiedAt = verifiedMoment(plan, draw('verified'));
  const openedAt = verifiedAt
    ? new Date(verifiedAt.getTime() - (4 + Math.floor(draw('before') ** 2 * 45)) * DAY)
    : openedOnly(draw('opened'));
  if (!openedAt) return null;
  return {
    holder: plan.holder,
    platform: plan.platform,
    uid: '',
    domain: null,
    nickname: nicknameOf(plan.holder, draw('nickname')),
    openedAt,
    verifiedAt,
    lostAt: null,
    renamed: null,
    vanished: null,
    shownInstead: null,
    reason: reasonOf(plan.holder, draw('name missing') < NAME_MISSING_SHARE),
    claimedWrongly: !verifiedAt && draw('wrongly') < 0.08,
    club: !verifiedAt && isPerson(plan.holder.category) && draw('club') < 0.06,
    growth: growthOf(plan, verifiedAt !== null),
  };
}

/** Organizations come first, then cadres; Tencent was a second thought for most. */
function verifiedMoment({ holder, platform, zeal }: Plan, draw: number): Date | null {
  const slower = { organization: 1, project: 1.1, cadre: 1.08, 'youth-worker': 1.15 }[holder.category];
  const share = draw ** zeal * slower * (platform === 'tencent' ? 1.6 : 1);
  const moment = momentAtShare(VERIFIED_CURVE, share);
  return moment && moment < LAST_DAY ? moment : null;
}

/** Opened some time before the campaign, or in it; null for those who never open one. */
function openedOnly(draw: number): Date | null {
  if (draw > OPENED_ONLY_SHARE) return null;
  const share = draw / OPENED_ONLY_SHARE;
  const days = share < 0.3 ? -share * 1200 : ((share - 0.3) / 0.7) * 60;
  return new Date(CAMPAIGN_DAY.getTime() + Math.floor(days) * DAY + 10 * 3600_000);
}

function nicknameOf({ category, name, organization, number }: CityHolder, draw: number): string {
  const place = organization.name
    .replace(/^共青团(?:天津市?(?=.{6}))?/u, '')
    .replace(/(?:工作|总支部|支部)?委员会$/u, '');
  if (category === 'organization') return `${place}共青团`.slice(-28);
  if (category === 'project') return `${place}${name}`.slice(-28);
  return draw < 0.7 ? `${name}_${number}` : `青春${name}${number}`;
}

function reasonOf({ category, name, organization, person }: CityHolder, nameMissing: boolean): string {
  if (category === 'organization') return `${name}官方微博`;
  if (category === 'project') return `${organization.name}${name}工作官方微博`;
  const post = person!.post || person!.kind;
  return nameMissing ? `${organization.name}${post}` : `${organization.name}${post}${name}`;
}

/** What the account grows to, drawn from real accounts of 2011–12; smaller organizations have fewer readers. */
function growthOf({ holder, platform, seed }: Plan, verified: boolean): CityAccount['growth'] {
  const table = verified ? VERIFIED_COUNTS : UNVERIFIED_COUNTS;
  const draw = (what: string) => seededNumber(seed, what, platform, holder.number);
  const reach = holder.organization.parent === null ? 0.95 : 0.5;
  return {
    followers: quantileAt(table.followers, draw('followers') * reach),
    following: quantileAt(table.following, draw('following')),
    days: seededInteger({ from: 20, to: 90 }, seed, 'days', holder.number),
    daysPerPost: 0.3 + draw('pace') ** 2 * 6,
    restsAfter: draw('rests') < 0.05 ? new Date(CAMPAIGN_DAY.getTime() + 10 * DAY) : null,
  };
}
