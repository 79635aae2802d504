import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../clock/clock';
import { type Closing, closingOf } from './host-closing';
import { GATE_NOW, LIST_GATES } from './host-gate.queries';
import { HostRulesService } from './host-rules.service';

interface StoredGate {
  host: string;
  stoppedUntil: Date | null;
  /** 0 = open; 1, 2, 3 = stopped for 30 min, 2 h, 24 h. */
  stopLevel: number;
  stopReason: string | null;
  /** Requests since midnight in Shanghai. */
  takenToday: number;
}

/** How a host stands now. */
export interface HostState extends StoredGate {
  dailyBudget: number | null;
  /** Why the operator's rule allows no request now; null = it does. */
  closing: Closing | null;
}

const UNASKED = { stoppedUntil: null, stopLevel: 0, stopReason: null, takenToday: 0 } as const;

/** Tells people how the hosts stand. */
@Injectable()
export class HostStatesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly rules: HostRulesService,
    private readonly clock: Clock,
  ) {}

  /** One state for each of these hosts, in their order, also for those nobody has asked yet. */
  async of(hosts: readonly string[]): Promise<HostState[]> {
    const simulated = this.clock.simulated();
    await this.rules.refresh();
    const [gates, [{ now }]]: [StoredGate[], [{ now: Date }]] = await Promise.all([
      this.dataSource.query(LIST_GATES, [simulated]),
      this.dataSource.query(GATE_NOW, [simulated]),
    ]);
    return hosts.map((host) => {
      const gate = gates.find((each) => each.host === host) ?? { ...UNASKED, host };
      const rule = this.rules.ruleOf(host);
      const closing = closingOf(rule, { now, takenToday: gate.takenToday });
      return { ...gate, dailyBudget: rule.dailyBudget, closing };
    });
  }
}
