import { DataSource } from 'typeorm';
import { OverviewService } from '../../server/modules/progress/overview.service';
import { MomentsService } from '../../server/modules/moments/moments.service';
import { startReplica, type Replica } from '../replica/replica';
import { buildCity, type City, type CityScale } from './city';
import { withControlAccounts } from './control-accounts';
import { DEMO_NOW, FIRST_DAY, runCampaign, type CampaignTally } from './demo-campaign';
import { compareWithTruth, type Comparison, type VerifiedHolders } from './demo-comparison';
import { stageCorrections } from './demo-intake';
import { DEMO_WEATHER } from './demo-weather';
import { openDemoService, settle, type DemoService } from './demo-service';
import { buildHandIns } from './hand-ins';

/** The demo's figures, as `npm run demo -- --once` prints them. */
export interface DemoSummary extends CampaignTally {
  accounts: number;
  accountsChecked: number;
  /** Accounts confirmed verified. */
  verified: number;
  /** Confirmed ÷ due, 0…1. */
  coverage: { organizations: number | null; cadres: number | null };
  headline: number;
  /** Holders that are verified and named by a form: by the world, and by the service. */
  truth: VerifiedHolders;
  seen: VerifiedHolders;
  /** Accounts that changed since their last visit, which is why the two may differ. */
  waiting: number;
}

export interface DemoOptions {
  /** Environment of the service, with DATABASE_URL of a prepared database; the replica's address is added. */
  env: NodeJS.ProcessEnv;
  formsDir: string;
  progress: (text: string) => void;
  signal?: AbortSignal;
}

/** Starts the platforms' replica for a city, at the campaign's first day. */
export function startCityReplica(city: City): Promise<Replica> {
  return startReplica({
    world: withControlAccounts(city.world),
    now: new Date(`${FIRST_DAY}T09:00:00+08:00`),
    seed: city.seed,
    faults: [...DEMO_WEATHER],
  });
}

/**
 * Runs the whole campaign of the sample city against a replica and says what came of it. Throws one sentence
 * when the figures contradict what the world knows.
 */
export async function runDemo(options: DemoOptions, city: City, replica: Replica): Promise<DemoSummary> {
  const { env, progress, formsDir, signal } = options;
  const service = await openDemoService({ ...env, TUANWEI_REPLICA_URL: replica.url }, replica.now());
  try {
    progress('Register, users and forms of the sample city');
    await settle(service, city);
    const handIns = buildHandIns(city);
    const tally = await runCampaign({
      ...{ service, replica, handIns, formsDir, signal },
      progress: (day, tally) => progress(`${day}  ${words(tally)}`),
    });
    progress('Corrections that wait to be looked at');
    await stageCorrections(service, { handIns, seed: city.seed });
    return await summarize(service, city, tally);
  } finally {
    await service.app.close();
  }
}

/** The sample city of a scale; both processes of a demo build the same. */
export function demoCity({ seed, scale }: { seed: number; scale: CityScale }): City {
  return buildCity({ seed, scale });
}

function words(tally: CampaignTally): string {
  const { filesImported, filesRefused, rowsTaken, checks } = tally;
  return `${filesImported} files taken, ${filesRefused} refused, ${rowsTaken} rows, ${checks} pages checked`;
}

async function summarize(
  { app, campaignId }: DemoService,
  city: City,
  tally: CampaignTally,
): Promise<DemoSummary> {
  const moment = await app.get(MomentsService, { strict: false }).read({});
  const overview = await app.get(OverviewService, { strict: false }).overviewAt(moment);
  const comparison = await compareWithTruth(app.get(DataSource), { city, campaignId, now: DEMO_NOW });
  const coverageOf = (category: string) =>
    overview.categories.find((each) => each.category === category && each.scope !== 'branch')!.coverage;
  const organizations = coverageOf('organization');
  const cadres = coverageOf('cadre');
  demandAgreement(comparison, { organizations: organizations.confirmed, cadres: overview.headline.cadres });
  const { truth, seen, waiting } = comparison;
  const confirmedAccounts = await app.get(DataSource).query<{ count: number }[]>(
    `SELECT count(*)::int AS count FROM verifications v JOIN accounts a ON a.id = v.account_id
       WHERE a.campaign_id = $1 AND v.to_at IS NULL`,
    [campaignId],
  );
  return {
    ...tally,
    accounts: overview.accounts.total,
    accountsChecked: overview.accounts.checked,
    verified: confirmedAccounts[0]!.count,
    coverage: { organizations: organizations.rate, cadres: cadres.rate },
    headline: overview.headline.verified,
    ...{ truth, seen, waiting },
  };
}

/** The figures on screen are the accounts' own, and the accounts are what their last visits showed. */
function demandAgreement(comparison: Comparison, onScreen: VerifiedHolders): void {
  const { truth, seen, waiting, contradictions } = comparison;
  if (contradictions.length > 0) {
    throw new Error(`${contradictions.length} accounts contradict the world, first: ${contradictions[0]}`);
  }
  for (const group of ['organizations', 'cadres'] as const) {
    if (onScreen[group] !== seen[group]) {
      throw new Error(
        `The overview shows ${onScreen[group]} verified ${group}, the accounts make ${seen[group]}.`,
      );
    }
    if (Math.abs(truth[group] - seen[group]) > waiting) {
      throw new Error(
        `The world has ${truth[group]} verified ${group}, the service ${seen[group]}; only ${waiting} wait for a visit.`,
      );
    }
  }
}
