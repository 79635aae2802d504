import { Injectable } from '@nestjs/common';
import { type Platform, PLATFORMS } from '../../../domain/platform';
import { type HostLimits, HostRulesService } from '../hosts/host-rules.service';
import { SurfacesService } from '../surfaces/surfaces.service';
import { accountsPerRequest } from './asked-together';

/** A rule that is not saved, to see what it would mean. */
export interface RuleDraft {
  host: string;
  rule: HostLimits;
}

/** How many accounts of each platform can be read on an ordinary day. */
@Injectable()
export class PlatformReadsService {
  constructor(
    private readonly surfaces: SurfacesService,
    private readonly rules: HostRulesService,
  ) {}

  /**
   * Accounts a day, by the first surface of the platform: the others only help out. Null = no limit, 0 = nothing may
   * be asked.
   */
  async perDay(draft?: RuleDraft): Promise<Record<Platform, number | null>> {
    await Promise.all([this.surfaces.refresh(), this.rules.refresh()]);
    const reads = PLATFORMS.map((platform) => [platform, this.ofPlatform(platform, draft)]);
    return Object.fromEntries(reads) as Record<Platform, number | null>;
  }

  private ofPlatform(platform: Platform, draft?: RuleDraft): number | null {
    const [first] = this.surfaces.of(platform);
    if (!first) return 0;
    const rule = draft?.host === first.host ? draft.rule : undefined;
    const requests = this.rules.requestsPerDay(first, rule);
    return requests === null ? null : requests * accountsPerRequest(first);
  }
}
