import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../clock/clock';
import { nextStopLevel, stopSeconds } from './host-breaker';
import {
  CLAIM_PROBE,
  END_TRIAL,
  END_WAIT,
  ENSURE_GATE,
  GIVE_BACK,
  OPEN_ON_TRIAL,
  PASS,
  PASS_WAIT,
  READ_GATE,
  STOP_HOST,
  TAKE_SLOTS,
} from './host-gate.queries';
import { type Closing, closingOf } from './host-closing';
import { leastSpacing, slotSpacing } from './host-pace';
import { HostRulesService } from './host-rules.service';

/** How far ahead slots are given out: what a killed worker had taken is lost for no longer than this. */
const HORIZON_SECONDS = 60;

export interface SlotRequest {
  host: string;
  count: number;
  /** Least seconds between two requests to the host, whoever makes them; 0 = no pace (replica, official API). */
  paceSeconds: number;
}

/** Slots that were given. */
export interface Granted {
  kind: 'granted';
  slots: number;
  waitMs: number;
  spacingMs: number;
  /** End and day of what was taken, to give it back; the end is null where it is no longer the last or has no pace. */
  takenUntil: string | null;
  takenOn: string;
}

export type Taking =
  | Granted
  /** Others have taken every slot of the next minute. */
  | { kind: 'full' }
  | { kind: 'stopped'; until: Date; reason: string | null }
  /** The operator's rule allows no request just now; `until` null: not within a year. */
  | ({ kind: 'closed-now' } & Closing)
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

/** A stored gate, read at a moment of the clock that gates go by. */
interface Gate {
  stoppedUntil: Date | null;
  stopLevel: number;
  stopReason: string | null;
  isStopped: boolean;
  takenToday: number;
  now: Date;
}

/**
 * One pace, one breaker and one count a day per host for all workers, in the database (GCRA: the next free moment
 * moves on with every slot taken). Source: platform rules, section 6.
 */
@Injectable()
export class HostsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly rules: HostRulesService,
    private readonly clock: Clock,
  ) {}

  /** Takes up to `count` slots; the first may be used after `waitMs`, each further one `spacingMs` later. */
  async take(request: SlotRequest): Promise<Taking> {
    await this.rules.refresh();
    return (await this.refusal(request.host)) ?? this.takeSlots(request);
  }

  /** Why the host may not be asked just now; null when it may. */
  private async refusal(host: string): Promise<Taking | null> {
    const gate = await this.gateOf(host);
    if (gate.stoppedUntil !== null) {
      if (!gate.isStopped) return { kind: 'probe-due' };
      return { kind: 'stopped', until: gate.stoppedUntil, reason: gate.stopReason };
    }
    const closing = closingOf(this.rules.ruleOf(host), gate);
    return closing && { kind: 'closed-now', ...closing };
  }

  private async takeSlots({ host, count, paceSeconds }: SlotRequest): Promise<Taking> {
    const spacing = slotSpacing(paceSeconds, Math.random());
    const { dailyBudget } = this.rules.ruleOf(host);
    const limits = [spacing, Math.max(HORIZON_SECONDS, spacing), dailyBudget];
    const [rows] = await this.dataSource.query(TAKE_SLOTS, [host, count, ...limits, this.clock.simulated()]);
    const row: Omit<Granted, 'kind' | 'spacingMs'> | undefined = rows[0];
    if (row) return { kind: 'granted', spacingMs: spacing * 1000, ...row };
    // Somebody may have taken the last of the day's budget since: that is not over in a minute.
    return (await this.refusal(host)) ?? { kind: 'full' };
  }

  /** Gives back the last slots of a taking, and answers what is left of it. */
  async giveBack(host: string, taking: Granted, unused: number): Promise<Granted> {
    if (unused <= 0) return taking;
    const { spacingMs, takenUntil, takenOn } = taking;
    const given = [host, unused, spacingMs / 1000, takenUntil, takenOn];
    const [row]: { isLast: boolean; nextFreeAt: string }[] = (
      await this.dataSource.query(GIVE_BACK, given)
    )[0];
    return { ...taking, slots: taking.slots - unused, takenUntil: row?.isLast ? row.nextFreeAt : null };
  }

  /**
   * Asks to send one request now. 0 = it may go, and the next one a pace later, whichever worker it comes from; else
   * how many ms to wait before asking again; null where the host may not be asked at all.
   */
  async pass(host: string, paceSeconds: number): Promise<number | null> {
    if (!(await this.isOpen(host))) return null;
    const pace = leastSpacing(paceSeconds);
    const [rows] = await this.dataSource.query(PASS, [host, pace]);
    if (rows.length > 0) return 0;
    const [last]: { waitMs: number }[] = await this.dataSource.query(PASS_WAIT, [host, pace]);
    return Math.max(1, Math.ceil(last?.waitMs ?? 1));
  }

  /** Has the host's stop run out, so that somebody should probe it? */
  async isProbeDue(host: string): Promise<boolean> {
    const [gate] = await this.readGate(host);
    return gate !== undefined && gate.stoppedUntil !== null && !gate.isStopped;
  }

  /** May the host be asked at this moment: not stopped, and not closed by the operator's rule? */
  async isOpen(host: string): Promise<boolean> {
    const gate = await this.gateOf(host);
    if (gate.stoppedUntil !== null) return false;
    // The day's budget is not asked: whoever holds a slot has it counted already.
    return closingOf({ ...this.rules.ruleOf(host), dailyBudget: null }, gate) === null;
  }

  /**
   * Stops the whole host for 30 min, then 2 h, then 24 h. Refusals during a stop are answers to requests that
   * were under way and do not raise the level, except that of the probe.
   */
  async stop({ host, reason, retryAfterSeconds, isProbe = false }: Refusal): Promise<void> {
    await this.gateOf(host);
    await this.dataSource.transaction(async (manager) => {
      const [gate]: Gate[] = await manager.query(`${READ_GATE} for update`, [host, this.clock.simulated()]);
      const level = nextStopLevel(gate!.stopLevel, gate!.isStopped && !isProbe);
      const seconds = stopSeconds(level, retryAfterSeconds);
      await manager.query(STOP_HOST, [host, level, reason, seconds, this.clock.simulated()]);
    });
  }

  /** True for the one runner that may probe a host whose stop has run out. */
  async claimProbe(host: string): Promise<boolean> {
    const [rows] = await this.dataSource.query(CLAIM_PROBE, [host, this.clock.simulated()]);
    return rows.length > 0;
  }

  /** The control account answered well: requests are allowed again, the stop level is remembered for now. */
  async openOnTrial(host: string, paceSeconds: number): Promise<void> {
    await this.dataSource.query(OPEN_ON_TRIAL, [host, slotSpacing(paceSeconds, Math.random())]);
  }

  /** Ends the wait of a stopped host: whoever comes next probes it. False when it is not waiting. */
  async endWait(host: string): Promise<boolean> {
    const [rows] = await this.dataSource.query(END_WAIT, [host, this.clock.simulated()]);
    return rows.length > 0;
  }

  /** An ordinary page was read: what stopped the host is over. */
  async endTrial(host: string): Promise<void> {
    await this.dataSource.query(END_TRIAL, [host]);
  }

  private async gateOf(host: string): Promise<Gate> {
    const [gate] = await this.readGate(host);
    if (gate) return gate;
    await this.dataSource.query(ENSURE_GATE, [host]);
    return (await this.readGate(host))[0]!;
  }

  private readGate(host: string): Promise<Gate[]> {
    return this.dataSource.query(READ_GATE, [host, this.clock.simulated()]);
  }
}
