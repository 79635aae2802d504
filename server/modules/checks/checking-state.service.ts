import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { PLATFORMS } from '../../../domain/platform';
import { Clock } from '../../clock/clock';
import { HostsService, type HostState } from '../hosts/hosts.service';
import type { CheckingHostDto, CheckingStateDto } from './check.dto';
import { LAST_HOUR, QUEUE_STATE } from './checking-state.queries';
import { SurfacesService } from './surfaces.service';

const HOUR = 3_600_000;

/** How far the checking is behind, and how the platforms answer. */
@Injectable()
export class CheckingStateService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly hosts: HostsService,
    private readonly surfaces: SurfacesService,
  ) {}

  async now(): Promise<CheckingStateDto> {
    const now = this.clock.now();
    const [[queue], lastHour, gates] = await Promise.all([
      this.dataSource.query(QUEUE_STATE, [now]),
      this.dataSource.query(LAST_HOUR, [new Date(now.getTime() - HOUR), now]),
      this.hosts.list(),
    ]);
    return {
      due: queue.due,
      oldestDueAt: queue.oldestDueAt?.toISOString() ?? null,
      neverChecked: queue.neverChecked,
      lastHour,
      hosts: this.hostsWith(gates),
    };
  }

  /** Every host that is asked, also one nobody has asked yet. */
  private hostsWith(gates: readonly HostState[]): CheckingHostDto[] {
    return [...this.surfaces.paces(PLATFORMS)].map(([host, paceSeconds]) => {
      const gate = gates.find((gate) => gate.host === host);
      return {
        host,
        paceSeconds,
        stoppedUntil: gate?.stoppedUntil?.toISOString() ?? null,
        stopReason: gate?.stopReason ?? null,
        stopLevel: gate?.stopLevel ?? 0,
      };
    });
  }
}
