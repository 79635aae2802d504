import { DataSource } from 'typeorm';
import { addDays } from '../../domain/local-time';
import { PLATFORMS } from '../../domain/platform';
import { CheckPaceService } from '../../server/modules/checks/check-pace.service';
import { ChecksService } from '../../server/modules/checks/checks.service';
import type { RunSummary } from '../../server/modules/checks/check-run';
import type { Replica } from '../replica/replica';
import type { DemoService } from '../sample-city/demo-service';
import type { HandIn } from '../sample-city/hand-ins';
import { type FilesTally, takeInFiles } from '../sample-city/take-in-files';
import { accountsVisitedAt } from './believed-accounts';
import type { CampaignCity } from './campaign-city';
import { CampaignWatch } from './campaign-watch';
import { isTightDay } from './campaign-weather';
import type { Contradiction } from './contradiction';
import { compareDay, type DayFigures } from './day-comparison';

export const FIRST_DAY = '2012-09-25';
export const LAST_DAY = '2012-11-30';

/** One day of the campaign: what was done, and how the figures stood at its end. */
export interface CampaignDay extends DayFigures {
  day: string;
  visits: number;
  /** Visits that the platform refused, whatever the reason. */
  refused: number;
  /** Rounds in which a host was or became closed to us. */
  stoppedRounds: number;
}

export interface SimulatedCampaign {
  days: CampaignDay[];
  files: FilesTally;
  watch: CampaignWatch;
  contradictions: Contradiction[];
}

export interface CampaignSetting {
  service: DemoService;
  replica: Replica;
  city: CampaignCity;
  handIns: readonly HandIn[];
  /** Visits a day on each platform. */
  readsPerDay: number;
  progress: (text: string) => void;
  signal?: AbortSignal;
}

const HOUR = 3_600_000;
const HOURS = 24;
/** The real timetable plans every ten minutes; in an hour's steps a few times a day are enough. */
const PLAN_EVERY_HOURS = 6;

/** Runs the campaign through, hour by hour: files come in, due pages are visited, and every visit is watched. */
export async function simulateCampaign(setting: CampaignSetting): Promise<SimulatedCampaign> {
  const watch = new CampaignWatch(setting.city);
  const files: FilesTally = { filesImported: 0, filesRefused: 0, rowsTaken: 0, rowsRefused: 0 };
  const campaign: SimulatedCampaign = { days: [], files, watch, contradictions: watch.contradictions };
  for (let day = FIRST_DAY; day <= LAST_DAY; day = addDays(day, 1)) {
    const lived = await liveDay(setting, campaign, day);
    campaign.days.push(lived);
    setting.progress(
      `${day}  ${lived.visits} visits, ${lived.confirmed} of ${lived.truth} verified accounts confirmed`,
    );
  }
  return campaign;
}

async function liveDay(
  setting: CampaignSetting,
  campaign: SimulatedCampaign,
  day: string,
): Promise<CampaignDay> {
  const { watch, files } = campaign;
  const work = { visits: 0, refused: 0, stoppedRounds: 0 };
  const start = Date.parse(`${day}T00:00:00+08:00`);
  limitRequests(setting, campaign.days.length);
  for (let hour = 0; hour < HOURS; hour++) {
    setting.signal?.throwIfAborted();
    const at = new Date(start + hour * HOUR);
    moveTo(setting, at);
    await takeInFiles({ ...setting, formsDir: null, handIns: arriving(setting, at) }, files);
    addUp(work, await round(setting));
    const { campaignId, app } = setting.service;
    watch.visited(await accountsVisitedAt(app.get(DataSource), { campaignId, at }), at);
  }
  const now = new Date(start + (HOURS - 1) * HOUR);
  const { figures, contradictions } = await compareDay({ ...setting, watch, now });
  campaign.contradictions.push(...contradictions);
  return { day, ...work, ...figures };
}

function moveTo({ service, replica }: CampaignSetting, moment: Date): void {
  service.clock.moveTo(moment);
  replica.setTime(moment);
}

/** Files that have come since the hour before. */
function arriving({ handIns }: CampaignSetting, at: Date): HandIn[] {
  return handIns.filter((handIn) => handIn.at <= at && handIn.at.getTime() > at.getTime() - HOUR);
}

/** An hour's share of the day's visits; the hosts' own budgets see to it that no platform takes the other's. */
async function round({ service, readsPerDay, signal }: CampaignSetting): Promise<RunSummary> {
  if (service.clock.now().getUTCHours() % PLAN_EVERY_HOURS === 0) {
    await service.app.get(CheckPaceService, { strict: false }).replanIfDue();
  }
  const limit = PLATFORMS.length * Math.ceil(readsPerDay / HOURS);
  return service.app.get(ChecksService, { strict: false }).visitDue({ limit, signal });
}

const REFUSALS = ['throttled', 'blocked', 'viewer-blocked', 'captcha'] as const;

function addUp(work: Pick<CampaignDay, 'visits' | 'refused' | 'stoppedRounds'>, run: RunSummary): void {
  work.visits += run.checked;
  work.refused += REFUSALS.reduce((total, outcome) => total + (run.outcomes[outcome] ?? 0), 0);
  work.stoppedRounds += run.stoppedHosts.length > 0 ? 1 : 0;
}

/** On tight days the platform answers fewer requests at once than an hour's share. */
function limitRequests({ replica, readsPerDay }: CampaignSetting, day: number): void {
  const perMinute = Math.ceil((readsPerDay / HOURS) * 0.6);
  replica.limitTo(isTightDay(day) ? [{ host: 'weibo.com', perMinute, quietSeconds: 3000 }] : []);
}
