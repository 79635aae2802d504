import path from 'node:path';
import { DEFAULT_RETENTION, type EvidenceRetention } from '../../domain/evidence-retention';
import type { Platform } from '../../domain/platform';
import { DEFAULT_VISIT_RETENTION, type VisitRetention } from '../../domain/visit-retention';
import { PLATFORM_CARDS } from '../../ingest/platforms/platform-cards';
import { EnvironmentReader } from './environment-reader';

/** What a platform wants to see before it shows a page; null where none was configured. */
export interface PlatformCredentials {
  cookie: string | null;
  token: string | null;
}

/** Everything that can be set from outside, read once at start. A class, so that Nest can inject it. */
export class Config {
  host: string;
  port: number;
  /** Null: the embedded PostgreSQL in `dataDir`. */
  databaseUrl: string | null;
  dataDir: string;
  /** 32 bytes; null: kept in a file of `dataDir`. */
  key: Buffer | null;
  /** The service's clock starts here instead of now (demo). */
  nowAt: Date | null;
  /** Stands for the platforms (demo, tests); loopback only. */
  replicaUrl: string | null;
  /**
   * Which surfaces of each platform are used, in this order. Empty: the platform is not asked. Null: as the
   * settings say, and without a setting as the platform's card says.
   */
  surfaces: Record<Platform, string[] | null>;
  /** Where one is given here, that of the settings is not used. */
  credentials: Record<Platform, PlatformCredentials>;
  /**
   * Seconds between two requests to one host; null: as each platform's card says. Only a replica may be asked
   * quicker than its card says.
   */
  paceSeconds: number | null;
  /** `host:port` of group robots' receivers in the own network; the products' public ones need no entry. */
  webhookHosts: string[];
  /** How long visits are kept. */
  visitRetention: VisitRetention;
  /** The built board. */
  webDir: string;
  /** Files laid here are taken in with the committee's rights; null: there is no such folder. */
  inboxDir: string | null;
  /** Days for which bodies of pages are kept as proof; failures at least as long as changes. */
  evidenceDays: EvidenceRetention;
  /** The service is reached over https: cookies are sent over https only. */
  publicHttps: boolean;
  /** Whoever shows it may read the figures at /api/metrics; null: there is no such address. */
  metricsToken: string | null;
  /** A reverse proxy stands in front: believe its X-Forwarded headers. */
  trustProxy: boolean;
}

const DAYS = { from: 1, to: 36_500 };
const PROJECT = path.resolve(__dirname, '../..').replace(/[\\/]dist$/, '');

/** Reads the environment. Throws a ConfigError, one sentence naming the variable, on the first bad value. */
export function loadConfig(env: NodeJS.ProcessEnv): Config {
  const read = new EnvironmentReader(env);
  return Object.assign(new Config(), {
    host: read.text('HOST') ?? '127.0.0.1',
    port: read.integer('PORT', { from: 0, to: 65_535 }) ?? 3000,
    databaseUrl: read.address('DATABASE_URL', ['postgres:', 'postgresql:']),
    dataDir: path.resolve(PROJECT, read.text('TUANWEI_DATA_DIR') ?? '.data'),
    key: read.key('TUANWEI_KEY'),
    nowAt: read.moment('TUANWEI_NOW'),
    replicaUrl: read.loopbackAddress('TUANWEI_REPLICA_URL'),
    surfaces: {
      sina: read.list('SINA_SURFACES', surfaceNames('sina')),
      tencent: read.list('TENCENT_SURFACES', surfaceNames('tencent')),
    },
    credentials: { sina: credentials(read, 'SINA'), tencent: credentials(read, 'TENCENT') },
    paceSeconds: read.number('TUANWEI_PACE_SECONDS', { from: 0, to: 3600 }),
    webhookHosts: read.hosts('TUANWEI_WEBHOOK_HOSTS') ?? [],
    visitRetention: {
      uneventfulReads:
        read.integer('TUANWEI_KEEP_READS_DAYS', DAYS) ?? DEFAULT_VISIT_RETENTION.uneventfulReads,
      visitsAfterCampaign:
        read.integer('TUANWEI_KEEP_VISITS_DAYS', DAYS) ?? DEFAULT_VISIT_RETENTION.visitsAfterCampaign,
    },
    webDir: path.resolve(PROJECT, read.text('TUANWEI_WEB_DIR') ?? 'web/dist'),
    inboxDir: read.folder('TUANWEI_INBOX', PROJECT),
    evidenceDays: evidenceDays(read),
    publicHttps: read.flag('TUANWEI_PUBLIC_HTTPS') ?? false,
    metricsToken: read.secret('TUANWEI_METRICS_TOKEN'),
    trustProxy: read.flag('TUANWEI_TRUST_PROXY') ?? false,
  } satisfies Config);
}

function credentials(read: EnvironmentReader, prefix: string): PlatformCredentials {
  return { cookie: read.text(`${prefix}_COOKIE`), token: read.text(`${prefix}_TOKEN`) };
}

/** A week at least: what is contested is contested within days. */
function evidenceDays(read: EnvironmentReader): EvidenceRetention {
  const range = { from: 7, to: 3650 };
  const change = read.integer('TUANWEI_EVIDENCE_DAYS', range) ?? DEFAULT_RETENTION.change;
  const failure =
    read.integer('TUANWEI_FAILURE_EVIDENCE_DAYS', { ...range, from: change }) ??
    Math.max(change, DEFAULT_RETENTION.failure);
  return { change, failure };
}

function surfaceNames(platform: Platform): string[] {
  return PLATFORM_CARDS[platform].surfaces.map((surface) => surface.name);
}
