import { startReplica } from '../replica/replica';
import { withControlAccounts } from '../sample-city/control-accounts';
import { openDemoService, settle } from '../sample-city/demo-service';
import { buildHandIns } from '../sample-city/hand-ins';
import type { CityScale } from '../sample-city/city';
import { buildCampaignCity } from './campaign-city';
import { type CampaignReport, reportCampaign } from './campaign-report';
import { campaignWeather } from './campaign-weather';
import { allowReads } from './reads-allowed';
import { FIRST_DAY, LAST_DAY, simulateCampaign } from './simulate-campaign';

export interface CampaignOptions {
  scale: CityScale;
  seed: number;
  /** Requests a day that each platform's host is asked at most. */
  readsPerDay: number;
  /** Environment of the service, with DATABASE_URL of a prepared database; the replica's address is added. */
  env: NodeJS.ProcessEnv;
  progress: (text: string) => void;
  signal?: AbortSignal;
}

/** The campaign of 2012 from its first day to its last, on a simulated clock, against a replica that has bad days. */
export async function runWholeCampaign(options: CampaignOptions): Promise<CampaignReport> {
  const { scale, seed, readsPerDay, env, progress, signal } = options;
  const city = buildCampaignCity({ seed, scale });
  const from = new Date(`${FIRST_DAY}T00:00:00+08:00`);
  const until = new Date(`${LAST_DAY}T23:59:59+08:00`);
  const faults = campaignWeather({ from, until }, seed);
  const replica = await startReplica({ world: withControlAccounts(city.world), now: from, seed, faults });
  const service = await openDemoService({ ...env, TUANWEI_REPLICA_URL: replica.url }, from);
  try {
    progress('Register, users and forms of the sample city');
    await settle(service, city);
    await allowReads(service, readsPerDay);
    const handIns = buildHandIns(city);
    return reportCampaign(
      await simulateCampaign({ service, replica, city, handIns, readsPerDay, progress, signal }),
    );
  } finally {
    await service.app.close();
    await replica.stop();
  }
}
