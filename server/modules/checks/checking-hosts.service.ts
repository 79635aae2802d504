import { Injectable } from '@nestjs/common';
import { type Platform, PLATFORMS } from '../../../domain/platform';
import { HostsService, type HostState } from '../hosts/hosts.service';
import { SurfacePacesService } from '../surfaces/surface-paces.service';
import { SurfacesService } from '../surfaces/surfaces.service';
import { type HourTally, SPEED_MINUTES } from './check-tallies.service';
import type { CheckingHostDto } from './checking-host.dto';

/** The hosts that are asked: how fast they may be and are read, and which of them are stopped. */
@Injectable()
export class CheckingHostsService {
  constructor(
    private readonly hosts: HostsService,
    private readonly surfaces: SurfacesService,
    private readonly paces: SurfacePacesService,
  ) {}

  /** Every host that is asked, also one nobody has asked yet. */
  async with(tallies: readonly HourTally[]): Promise<CheckingHostDto[]> {
    await this.surfaces.refresh();
    const gates = await this.hosts.list();
    return PLATFORMS.flatMap((platform) =>
      [...this.paces.paces(this.surfaces.of(platform))].map(([host, paceSeconds]) => ({
        ...{ host, platform, paceSeconds },
        ...gateOf(gates.find((gate) => gate.host === host)),
        ...this.speedOf(platform, host, tallies),
      })),
    );
  }

  /** Is there any page or interface of the platform that may be asked? */
  isAsked(platform: Platform): boolean {
    return this.surfaces.of(platform).length > 0;
  }

  private speedOf(platform: Platform, host: string, tallies: readonly HourTally[]) {
    const names = this.surfaces
      .of(platform)
      .flatMap((card) => ('host' in card && card.host === host ? card.name : []));
    const ours = tallies.filter((tally) => tally.platform === platform && names.includes(tally.surface));
    const read = ours.filter(({ outcome }) => outcome === 'read');
    return {
      visitsPerMinute: sum(ours.map(({ lastMinutes }) => lastMinutes)) / SPEED_MINUTES,
      visitsLastHour: sum(ours.map(({ lastHour }) => lastHour)),
      readsLastHour: sum(read.map(({ lastHour }) => lastHour)),
    };
  }
}

function gateOf(gate: HostState | undefined) {
  return {
    stoppedUntil: gate?.stoppedUntil?.toISOString() ?? null,
    stopReason: gate?.stopReason ?? null,
    stopLevel: gate?.stopLevel ?? 0,
    openNow: true,
    opensAt: null,
    takenToday: 0,
    dailyBudget: null,
  };
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
