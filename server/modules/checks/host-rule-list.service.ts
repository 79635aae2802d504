import { Injectable } from '@nestjs/common';
import { type Platform, PLATFORMS } from '../../../domain/platform';
import { type AskableSurface, isAskable } from '../../../ingest/platforms/platform-card';
import { ProblemException } from '../../http/problem.exception';
import type { HostRuleDto } from '../hosts/host-rule.dto';
import { HostRulesService } from '../hosts/host-rules.service';
import { type HostState, HostStatesService } from '../hosts/host-states.service';
import { SurfacesService } from '../surfaces/surfaces.service';
import { accountsPerRequest } from './asked-together';

/** Shows the hosts that are asked, with their rules. */
@Injectable()
export class HostRuleListService {
  constructor(
    private readonly surfaces: SurfacesService,
    private readonly rules: HostRulesService,
    private readonly states: HostStatesService,
  ) {}

  /** Every host that is asked, by platform, in the operator's order. */
  async list(): Promise<HostRuleDto[]> {
    await Promise.all([this.surfaces.refresh(), this.rules.refresh()]);
    const cards = PLATFORMS.flatMap((platform) => slowestOfHosts(this.surfaces.of(platform)));
    const states = await this.states.of(cards.map(({ host }) => host));
    return cards.map((card, index) => this.dtoOf(card, states[index]!));
  }

  async one(host: string): Promise<HostRuleDto> {
    const card = this.cardOf(host);
    await this.rules.refresh();
    const [state] = await this.states.of([host]);
    return this.dtoOf(card, state!);
  }

  /** The surface by whose card the host is asked, chosen or not. Throws a ProblemException (404) for any other host. */
  cardOf(host: string): AskableSurface {
    const offers = PLATFORMS.flatMap((platform: Platform) => this.surfaces.offers(platform)).filter(
      isAskable,
    );
    const [card] = slowestOfHosts(offers.filter((offer) => offer.host === host));
    if (card) return card;
    throw ProblemException.notFound('HOST.NOT_FOUND', '没有任何采集面使用这个主机，请刷新后重新选择。');
  }

  private dtoOf(card: AskableSurface, state: HostState): HostRuleDto {
    const { host, platform, paceSeconds: cardPaceSeconds } = card;
    const { faster, hours, blackouts } = this.rules.ruleOf(host);
    const requests = this.rules.requestsPerDay(card);
    const { takenToday, stopLevel, stopReason, stoppedUntil, dailyBudget, closing } = state;
    return {
      ...{ host, platform, cardPaceSeconds, faster, dailyBudget, hours, blackouts },
      ...{ takenToday, stopLevel, stopReason },
      paceSeconds: this.rules.paceOf(card),
      readsPerDay: requests === null ? null : Math.floor(requests * accountsPerRequest(card)),
      stoppedUntil: stoppedUntil?.toISOString() ?? null,
      openNow: closing === null,
      opensAt: closing?.until?.toISOString() ?? null,
    };
  }
}

/** One surface for each host, the slowest where several share it. */
function slowestOfHosts(surfaces: readonly AskableSurface[]): AskableSurface[] {
  const slowest = new Map<string, AskableSurface>();
  for (const surface of surfaces) {
    const known = slowest.get(surface.host);
    if (!known || known.paceSeconds < surface.paceSeconds) slowest.set(surface.host, surface);
  }
  return [...slowest.values()];
}
