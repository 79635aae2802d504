import { addDays, shanghaiDay } from '../../domain/local-time';
import { ChecksService } from '../../server/modules/checks/checks.service';
import type { Replica } from '../replica/replica';
import type { DemoService } from './demo-service';
import type { HandIn } from './hand-ins';
import { type FilesTally, takeInFiles } from './take-in-files';

/** The simulated time of the demo: the campaign's first day until the morning on which the screen opens. */
export const FIRST_DAY = '2012-09-25';
export const DEMO_NOW = new Date('2012-11-19T09:00:00+08:00');
/** Checks run when the day's files are in. */
const CHECKS_AT = 'T20:00:00+08:00';

/** What the campaign came to, day by day added up. */
export interface CampaignTally extends FilesTally {
  checks: number;
}

export interface CampaignRun {
  service: DemoService;
  replica: Replica;
  handIns: HandIn[];
  /** Where the workbooks are written, a folder a day. */
  formsDir: string;
  /** Told after every step. */
  progress: (day: string, tally: CampaignTally) => void;
  signal?: AbortSignal;
}

/** Runs the campaign through: each day its files come in by the same door as a user's, then due pages are checked. */
export async function runCampaign(run: CampaignRun): Promise<CampaignTally> {
  const tally: CampaignTally = { filesImported: 0, filesRefused: 0, rowsTaken: 0, rowsRefused: 0, checks: 0 };
  const lastDay = shanghaiDay(DEMO_NOW);
  for (let day = FIRST_DAY; day <= lastDay; day = addDays(day, 1)) {
    run.signal?.throwIfAborted();
    const evening = new Date(`${day}${CHECKS_AT}`);
    const until = evening < DEMO_NOW ? evening : DEMO_NOW;
    moveTo(run, until);
    await takeInFiles({ ...run, handIns: handInsOf(run, day, until) }, tally);
    run.progress(day, tally);
    const { checked } = await run.service.app
      .get(ChecksService, { strict: false })
      .runDue({ signal: run.signal });
    tally.checks += checked;
    run.progress(day, tally);
  }
  return tally;
}

function moveTo({ service, replica }: CampaignRun, moment: Date): void {
  service.clock.moveTo(moment);
  replica.setTime(moment);
}

function handInsOf({ handIns }: CampaignRun, day: string, until: Date): HandIn[] {
  return handIns.filter(({ at }) => shanghaiDay(at) === day && at <= until);
}
