import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { openDemoDatabase } from '../sample-city/demo-database';
import { ProgressLine } from '../sample-city/progress-line';
import type { CampaignReport } from './campaign-report';
import { campaignMarkdown } from './campaign-table';
import { runWholeCampaign } from './run-campaign';

interface Asked {
  small: boolean;
  seed: number;
  readsPerDay: number;
  out: string | null;
}

const SEED = 2012;
/** So few that confirmed accounts are seen every week or two, and the urgent ones have to come first. */
const READS_PER_DAY = { small: 24, city: 1000 };

/**
 * `npm run campaign -- [--small] [--reads-per-day N] [--seed N] [--out FILE]`. Prints the table of days and, as the
 * last line, one JSON object. The exit code is 0 only when nothing contradicts the world; 2 for bad arguments.
 */
export async function campaignCommand(args: readonly string[], dataDir: string): Promise<number> {
  const asked = readArguments(args);
  if (typeof asked === 'string') {
    process.stderr.write(`${asked}\n`);
    return 2;
  }
  const startedAt = Date.now();
  const seconds = () => Math.round((Date.now() - startedAt) / 1000);
  const line = new ProgressLine(process.stderr);
  const database = await openDemoDatabase({ dataDir, empty: true });
  try {
    const report = await runWholeCampaign({
      ...asked,
      scale: asked.small ? 'small' : 'city',
      env: campaignEnvironment(database.url, dataDir),
      progress: (text) => line.show(`${text}  (${seconds()} s)`),
    });
    line.end(`The campaign has been run through in ${seconds()} s.`);
    return await tell(report, { ...asked, seconds: seconds() });
  } finally {
    await database.close();
  }
}

async function tell(report: CampaignReport, asked: Asked & { seconds: number }): Promise<number> {
  const markdown = campaignMarkdown(report);
  if (asked.out) await writeFile(asked.out, `${markdown}\n`);
  process.stdout.write(`${markdown}\n`);
  const { total, byKind, leftovers, contradictions, days } = report;
  const { small, seed, readsPerDay, seconds } = asked;
  const visits = days.reduce((sum, day) => sum + day.visits, 0);
  const last = days.at(-1)!;
  const setting = { small, seed, readsPerDay, seconds };
  const end = { visits, truth: last.truth, confirmed: last.confirmed, headline: last.headline };
  const found = { changes: total, byKind, leftovers, contradictions: contradictions.length };
  process.stdout.write(`${JSON.stringify({ name: 'campaign', ...setting, ...end, ...found })}\n`);
  if (contradictions.length === 0) return 0;
  const [first] = contradictions;
  process.stderr.write(
    `${contradictions.length} contradictions with the world, first on ${first!.at.toISOString()}: ${first!.sentence}\n`,
  );
  return 1;
}

/** The campaign never touches a platform, a setting or an account of the operator's. */
function campaignEnvironment(databaseUrl: string, dataDir: string): NodeJS.ProcessEnv {
  return {
    DATABASE_URL: databaseUrl,
    TUANWEI_DATA_DIR: dataDir,
    TUANWEI_PACE_SECONDS: '0',
    SINA_SURFACES: 'ajax',
    TENCENT_SURFACES: 'openapi-archive',
  };
}

/** What is asked for, or the sentence that refuses it. */
function readArguments(args: readonly string[]): Asked | string {
  const text = { type: 'string' } as const;
  const options = { small: { type: 'boolean' }, seed: text, 'reads-per-day': text, out: text } as const;
  try {
    const { values } = parseArgs({ args: [...args], options });
    const small = values.small ?? false;
    const seed = wholeNumber(values.seed, SEED);
    const readsPerDay = wholeNumber(values['reads-per-day'], READS_PER_DAY[small ? 'small' : 'city']);
    if (seed === null || !readsPerDay) return '--seed and --reads-per-day are whole numbers above 0.';
    return { small, seed, readsPerDay, out: values.out ?? null };
  } catch (error) {
    const [first] = (error as Error).message.split('. ');
    return `${first}. The campaign knows --small, --reads-per-day N, --seed N and --out FILE.`;
  }
}

function wholeNumber(text: string | undefined, otherwise: number): number | null {
  if (text === undefined) return otherwise;
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null;
}
