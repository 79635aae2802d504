import { Injectable } from '@nestjs/common';
import type { PlatformQueue } from '../../../domain/checking-alarm';
import { type Platform, PLATFORMS } from '../../../domain/platform';
import { HostRulesService } from '../hosts/host-rules.service';
import { type HostState, HostStatesService } from '../hosts/host-states.service';
import { SurfacesService } from '../surfaces/surfaces.service';
import { type HourTally, SPEED_MINUTES } from './check-tallies.service';
import type { CheckingHostDto } from './checking-host.dto';

/** The hosts that are asked: how fast they may be and are read, and which of them are stopped. */
@Injectable()
export class CheckingHostsService {
  constructor(
    private readonly hosts: HostStatesService,
    private readonly surfaces: SurfacesService,
    private readonly rules: HostRulesService,
  ) {}

  /** Every host that is asked, also one nobody has asked yet. */
  async with(tallies: readonly HourTally[]): Promise<CheckingHostDto[]> {
    await this.surfaces.refresh();
    await this.rules.refresh();
    const paced = PLATFORMS.flatMap((platform) =>
      [...this.rules.paces(this.surfaces.of(platform))].map(([host, paceSeconds]) => ({
        host,
        platform,
        paceSeconds,
      })),
    );
    const states = await this.hosts.of(paced.map(({ host }) => host));
    return paced.map((each, index) => ({
      ...each,
      ...gateOf(states[index]!),
      ...this.speedOf(each.platform, each.host, tallies),
    }));
  }

  /** By what the accounts of a platform are read. */
  readBy(platform: Platform): PlatformQueue['readBy'] {
    if (this.surfaces.of(platform).length > 0) return 'requests';
    return this.surfaces.chosen(platform).length > 0 ? 'people' : 'nothing';
  }

  private speedOf(platform: Platform, host: string, tallies: readonly HourTally[]) {
    const names = this.surfaces.of(platform).flatMap((card) => (card.host === host ? card.name : []));
    const ours = tallies.filter((tally) => tally.platform === platform && names.includes(tally.surface));
    const read = ours.filter(({ outcome }) => outcome === 'read');
    return {
      visitsPerMinute: sum(ours.map(({ lastMinutes }) => lastMinutes)) / SPEED_MINUTES,
      visitsLastHour: sum(ours.map(({ lastHour }) => lastHour)),
      readsLastHour: sum(read.map(({ lastHour }) => lastHour)),
    };
  }
}

function gateOf({ stoppedUntil, stopReason, stopLevel, takenToday, dailyBudget, closing }: HostState) {
  return {
    ...{ stopReason, stopLevel, takenToday, dailyBudget },
    stoppedUntil: stoppedUntil?.toISOString() ?? null,
    openNow: closing === null,
    opensAt: closing?.until?.toISOString() ?? null,
  };
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
