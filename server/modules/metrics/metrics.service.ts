import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Registry } from 'prom-client';
import { CheckTalliesService } from '../checks/check-tallies.service';
import { CheckingStateService } from '../checks/checking-state.service';
import { checkingGauges } from './checking-gauges';
import { visitCounters } from './visit-counters';

/** The figures of the watch page and of this process in the text format of Prometheus, counted when asked for. */
@Injectable()
export class MetricsService {
  private readonly registry = new Registry();
  private readonly showState = checkingGauges(this.registry);
  private readonly showVisits = visitCounters(this.registry);
  readonly contentType = this.registry.contentType;

  constructor(
    private readonly checking: CheckingStateService,
    private readonly tallies: CheckTalliesService,
  ) {
    collectDefaultMetrics({ register: this.registry });
  }

  async text(): Promise<string> {
    const [state, visits] = await Promise.all([this.checking.now(), this.tallies.ofAllTime()]);
    this.showState(state);
    this.showVisits(visits);
    return this.registry.metrics();
  }
}
