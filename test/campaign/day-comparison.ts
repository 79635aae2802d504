import { DataSource } from 'typeorm';
import type { OverviewDto } from '../../server/modules/progress/overview.dto';
import { OverviewService } from '../../server/modules/progress/overview.service';
import { MomentsService } from '../../server/modules/moments/moments.service';
import type { CityAccount } from '../sample-city/city';
import type { DemoService } from '../sample-city/demo-service';
import { holdersOf, wouldCount } from '../sample-city/verified-holders';
import { type BelievedAccount, believedAccounts } from './believed-accounts';
import type { CampaignCity } from './campaign-city';
import type { CampaignWatch } from './campaign-watch';
import type { Contradiction } from './contradiction';
import { explain, type Explanation } from './difference-explained';

/** What a day has come to: the truth, what the service reports, and what explains the difference. */
export interface DayFigures {
  /** Accounts that a form names or that count. */
  accounts: number;
  /** Of these, verified in the holder's name: in the world, and as the service has confirmed. */
  truth: number;
  confirmed: number;
  /** Why both differ, in accounts. */
  differences: Record<Explanation, number>;
  /** Read longer ago than the campaign allows, as the overview says. */
  stale: number;
  /** Coverage of organizations above branch level (0…1), and the head-line, as the overview says. */
  coverage: number | null;
  headline: number;
}

export interface DayComparison {
  figures: DayFigures;
  /** Accounts whose difference nothing explains, and figures that do not add up. */
  contradictions: Contradiction[];
}

export interface ComparedDay {
  service: DemoService;
  city: CampaignCity;
  watch: CampaignWatch;
  now: Date;
}

interface Pair {
  believed: BelievedAccount;
  account: CityAccount | null;
  isTrue: boolean;
}

/** Holds a day's figures and every single account against the world at one moment. */
export async function compareDay(compared: ComparedDay): Promise<DayComparison> {
  const { app, campaignId } = compared.service;
  const rows = await believedAccounts(app.get(DataSource), campaignId);
  const pairs = rows
    .filter(({ claimed, confirmed }) => claimed || confirmed)
    .map((believed) => pairOf(believed, compared));
  const overview = await overviewNow(compared.service);
  const explained = pairs
    .filter(({ believed, isTrue }) => believed.confirmed !== isTrue)
    .map(({ believed, account }) => ({ believed, why: explain({ ...compared, believed, account }) }));
  const unexplained = explained
    .filter(({ why }) => why === null)
    .map(({ believed }) => unexplainedDifference(believed, compared.now));
  return {
    figures: {
      accounts: pairs.length,
      truth: pairs.filter(({ isTrue }) => isTrue).length,
      confirmed: pairs.filter(({ believed }) => believed.confirmed).length,
      differences: countDifferences(explained),
      stale: overview.basis.stale,
      coverage: organizationsOf(overview).rate,
      headline: overview.headline.verified,
    },
    contradictions: [...unexplained, ...sumsThatDiffer(pairs, overview, compared.now)],
  };
}

function pairOf(believed: BelievedAccount, { city, watch, now }: ComparedDay): Pair {
  const account = watch.accountOf(believed);
  return { believed, account, isTrue: account !== null && wouldCount(city.world, account, now) };
}

async function overviewNow({ app }: DemoService): Promise<OverviewDto> {
  const moment = await app.get(MomentsService, { strict: false }).read({});
  return app.get(OverviewService, { strict: false }).overviewAt(moment);
}

function organizationsOf({ categories }: OverviewDto) {
  return categories.find(({ category, scope }) => category === 'organization' && scope !== 'branch')!
    .coverage;
}

function unexplainedDifference(believed: BelievedAccount, at: Date): Contradiction {
  const name = `${believed.platform} ${believed.uid ?? believed.alias}`;
  const word = believed.confirmed ? 'counts and should not' : 'should count and does not';
  return { kind: 'unexplained-difference', at, sentence: `${name} ${word}; nothing explains it.` };
}

/** The figures on screen are made of the accounts and of nothing else. */
function sumsThatDiffer(pairs: Pair[], overview: OverviewDto, at: Date): Contradiction[] {
  const made = holdersOf(pairs.filter(({ believed }) => believed.confirmed));
  const shown = { organizations: organizationsOf(overview).confirmed, cadres: overview.headline.cadres };
  return (['organizations', 'cadres'] as const)
    .filter((group) => made[group] !== shown[group])
    .map((group) => ({
      ...{ kind: 'wrong-sum' as const, at },
      sentence: `The overview shows ${shown[group]} verified ${group}, the accounts make ${made[group]}.`,
    }));
}

function countDifferences(explained: { why: Explanation | null }[]): Record<Explanation, number> {
  const counts: Record<Explanation, number> = { unread: 0, changed: 0, 'second-look': 0, swapped: 0 };
  for (const { why } of explained) if (why) counts[why] += 1;
  return counts;
}
