import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { DailyHours, HostBlackout } from '../../../domain/host-hours';
import type { AskableSurface } from '../../../ingest/platforms/platform-card';
import { Config } from '../../config/config';
import { requestsPerDay } from './host-pace';
import { HostRule } from './host-rule.entity';

/** What the operator allows for a host. */
export interface HostLimits {
  /** Least seconds between two requests; null = as the platform's card says. */
  paceSeconds: number | null;
  /** May it be asked quicker than the card says? */
  faster: boolean;
  /** Requests a day at most; null = no limit. */
  dailyBudget: number | null;
  /** Empty = at any hour. */
  hours: DailyHours[];
  blackouts: HostBlackout[];
}

/** A host, and how many seconds its platform's card wants between two requests. */
type PacedHost = Pick<AskableSurface, 'host' | 'paceSeconds'>;

/** For which nothing was set. */
const NO_LIMITS: HostLimits = {
  paceSeconds: null,
  faster: false,
  dailyBudget: null,
  hours: [],
  blackouts: [],
};
/** No live host is asked without any pause, whatever a rule says. */
const LEAST_SECONDS = 0.1;
/** Changes made in another process are seen after this long. */
const FRESH_MS = 3_000;

/** How often, how much and when hosts may be asked. Questions are answered from memory, see `refresh`. */
@Injectable()
export class HostRulesService {
  private rules = new Map<string, HostLimits>();
  private readAt = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly dataSource: DataSource,
    private readonly config: Config,
  ) {}

  /** Does a replica stand for the platforms? It may be asked as fast as one likes. */
  get isReplica(): boolean {
    return this.config.replicaUrl !== null;
  }

  /** Reads the rules again, unless that was done a moment ago. */
  async refresh(): Promise<void> {
    if (performance.now() - this.readAt >= FRESH_MS) await this.reload();
  }

  /** Reads the rules again, for whoever has just changed them. */
  async reload(): Promise<void> {
    const rows = await this.dataSource.manager.find(HostRule);
    this.rules = new Map(rows.map((row) => [row.host, row]));
    this.readAt = performance.now();
  }

  ruleOf(host: string): HostLimits {
    return this.rules.get(host) ?? NO_LIMITS;
  }

  /**
   * Least seconds between two requests. Rule and environment may slow a platform's pace down; only a rule that says
   * so quickens it. A replica may be asked as fast as one likes.
   */
  paceOf({ host, paceSeconds: cardPace }: PacedHost): number {
    return this.paceUnder(this.ruleOf(host), cardPace);
  }

  /** Paces of the hosts of these surfaces, the slowest where several share a host. */
  paces(surfaces: readonly PacedHost[]): Map<string, number> {
    const paces = new Map<string, number>();
    for (const surface of surfaces) {
      paces.set(surface.host, Math.max(this.paceOf(surface), paces.get(surface.host) ?? 0));
    }
    return paces;
  }

  /** Requests to a host on an ordinary day, under its rule or a draft of one; null = no limit. */
  requestsPerDay({ host, paceSeconds: cardPace }: PacedHost, draft?: HostLimits): number | null {
    const rule = draft ?? this.ruleOf(host);
    const { dailyBudget, hours } = rule;
    return requestsPerDay({ paceSeconds: this.paceUnder(rule, cardPace), dailyBudget, hours });
  }

  private paceUnder(rule: Pick<HostLimits, 'paceSeconds' | 'faster'>, cardPace: number): number {
    const wanted = rule.paceSeconds ?? this.config.paceSeconds ?? cardPace;
    if (this.isReplica) return wanted;
    return Math.max(wanted, rule.faster && rule.paceSeconds !== null ? LEAST_SECONDS : cardPace);
  }
}
