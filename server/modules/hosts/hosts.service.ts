import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { nextStopLevel, stopSeconds } from './host-breaker';
import {
  CLAIM_PROBE,
  END_TRIAL,
  ENSURE_GATE,
  GIVE_BACK,
  LIST_GATES,
  OPEN_ON_TRIAL,
  READ_GATE,
  STOP_HOST,
  TAKE_SLOTS,
} from './host-gate.queries';

/** How far ahead slots are given out: what a killed worker had taken is lost for no longer than this. */
const HORIZON_SECONDS = 60;
/** Slots lie up to a quarter further apart than the pace, differently each time: nobody reads like clockwork. */
const JITTER = 0.25;

export interface SlotRequest {
  host: string;
  count: number;
  /** Least seconds between two requests to the host, whoever makes them; 0 = no pace (replica, official API). */
  paceSeconds: number;
}

export type Taking =
  | { kind: 'granted'; slots: number; waitMs: number; spacingMs: number; takenUntil: string | null }
  /** Others have taken every slot of the next minute. */
  | { kind: 'full' }
  | { kind: 'stopped'; until: Date; reason: string | null }
  /** The stop has run out: whoever wins `claimProbe` asks the control account first. */
  | { kind: 'probe-due' };

/** The platform closes a host to us. */
export interface Refusal {
  host: string;
  /** In words for people. */
  reason: string;
  /** As the answer asks for; null when it does not. */
  retryAfterSeconds: number | null;
  /** Was it the probe after a stop that was refused? */
  isProbe?: boolean;
}

export interface HostState {
  host: string;
  stoppedUntil: Date | null;
  stopLevel: number;
  stopReason: string | null;
}

type Gate = Omit<HostState, 'host'> & { isStopped: boolean };

/**
 * One pace and one breaker per host for all workers, in the database and in real time (GCRA: the next free
 * moment moves on with every slot taken). Source: platform rules, section 6.
 */
@Injectable()
export class HostsService {
  constructor(private readonly dataSource: DataSource) {}

  /** Takes up to `count` slots; the first may be used after `waitMs`, each further one `spacingMs` later. */
  async take(request: SlotRequest): Promise<Taking> {
    const gate = await this.gateOf(request.host);
    if (gate.stoppedUntil !== null) {
      if (!gate.isStopped) return { kind: 'probe-due' };
      return { kind: 'stopped', until: gate.stoppedUntil, reason: gate.stopReason };
    }
    if (request.paceSeconds <= 0) {
      return { kind: 'granted', slots: request.count, waitMs: 0, spacingMs: 0, takenUntil: null };
    }
    return this.takePaced(request);
  }

  private async takePaced({ host, count, paceSeconds }: SlotRequest): Promise<Taking> {
    const spacing = paceSeconds * (1 + Math.random() * JITTER);
    const parameters = [host, count, spacing, Math.max(HORIZON_SECONDS, spacing)];
    const [rows] = await this.dataSource.query(TAKE_SLOTS, parameters);
    const row: { slots: number; waitMs: number; takenUntil: string } | undefined = rows[0];
    return row ? { kind: 'granted', spacingMs: spacing * 1000, ...row } : { kind: 'full' };
  }

  /** Gives back slots that were taken and not used. */
  async giveBack(host: string, taking: Taking, unused: number): Promise<void> {
    if (taking.kind !== 'granted' || taking.takenUntil === null || unused <= 0) return;
    const seconds = (unused * taking.spacingMs) / 1000;
    await this.dataSource.query(GIVE_BACK, [host, seconds, taking.takenUntil]);
  }

  async isOpen(host: string): Promise<boolean> {
    return (await this.gateOf(host)).stoppedUntil === null;
  }

  /**
   * Stops the whole host for 30 min, then 2 h, then 24 h. Refusals during a stop are answers to requests that
   * were under way and do not raise the level, except that of the probe.
   */
  async stop({ host, reason, retryAfterSeconds, isProbe = false }: Refusal): Promise<void> {
    await this.gateOf(host);
    await this.dataSource.transaction(async (manager) => {
      const [gate]: Gate[] = await manager.query(`${READ_GATE} for update`, [host]);
      const level = nextStopLevel(gate!.stopLevel, gate!.isStopped && !isProbe);
      await manager.query(STOP_HOST, [host, level, reason, stopSeconds(level, retryAfterSeconds)]);
    });
  }

  /** True for the one runner that may probe a host whose stop has run out. */
  async claimProbe(host: string): Promise<boolean> {
    const [rows] = await this.dataSource.query(CLAIM_PROBE, [host]);
    return rows.length > 0;
  }

  /** The control account answered well: requests are allowed again, the stop level is remembered for now. */
  async openOnTrial(host: string): Promise<void> {
    await this.dataSource.query(OPEN_ON_TRIAL, [host]);
  }

  /** An ordinary page was read: what stopped the host is over. */
  async endTrial(host: string): Promise<void> {
    await this.dataSource.query(END_TRIAL, [host]);
  }

  /** Every host ever asked, by name, with its breaker. */
  async list(): Promise<HostState[]> {
    return this.dataSource.query(LIST_GATES);
  }

  private async gateOf(host: string): Promise<Gate> {
    const [gate]: Gate[] = await this.dataSource.query(READ_GATE, [host]);
    if (gate) return gate;
    await this.dataSource.query(ENSURE_GATE, [host]);
    return { stoppedUntil: null, stopLevel: 0, stopReason: null, isStopped: false };
  }
}
