import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { stopsHost } from '../../../domain/outcome';
import type { Platform } from '../../../domain/platform';
import type { Reading } from '../../../domain/reading';
import type { AskableSurface, AskedAccount } from '../../../ingest/platforms/platform-card';
import { Clock } from '../../clock/clock';
import { HostAccessService } from '../checks/host-access.service';
import { PageVisitorService, type PageVisit } from '../checks/page-visitor.service';
import { SurfaceListService } from '../surfaces/surface-list.service';
import { refusedTaking } from './refused-taking';
import type { TriedReadingDto, TrySurfaceDto } from './surface-trial.dto';
import { trialSentence } from './trial-sentences';

/** One try of one surface. */
export interface Trial {
  surface: AskableSurface;
  account: AskedAccount;
  /** Is it the account known to exist? */
  isControl: boolean;
}

/**
 * Tries a surface with one account, through the gate of its host like every other visit. What was read is shown
 * and forgotten; only a refusal is heeded, because it stops the host for everybody.
 */
@Injectable()
export class SurfaceTrialService {
  constructor(
    private readonly access: HostAccessService,
    private readonly visitor: PageVisitorService,
    private readonly surfaces: SurfaceListService,
    private readonly clock: Clock,
  ) {}

  async run(trial: Trial): Promise<TrySurfaceDto> {
    const { surface, account } = trial;
    const { platform } = surface;
    if (!this.visitor.canAsk({ id: 0, platform, ...account }, surface)) {
      return notAsked(account, this.cannotAsk(platform, surface));
    }
    const taking = await this.access.take(platform, surface, 1);
    if (taking.kind !== 'granted') return notAsked(account, refusedTaking(taking, surface.host));
    await pause(taking.waitMs);
    if (!(await this.access.pass(surface))) return notAsked(account, STOPPED_MEANWHILE);
    const visit = await this.visitor.visit({ id: 0, platform, ...account }, surface, this.clock.now());
    if (stopsHost(visit.outcome)) await this.access.stop(surface, visit);
    return told(trial, visit);
  }

  private cannotAsk(platform: Platform, { name }: AskableSurface): string {
    const missing = this.surfaces.of(platform).surfaces.find((surface) => surface.name === name)?.missing;
    return missing ?? '这个采集面只能按 UID 查，没有发出请求；请改用带 UID 的主页地址。';
  }
}

const STOPPED_MEANWHILE = '等待期间该站点被暂停访问，没有发出请求；请等暂停结束后再试。';

function notAsked(account: AskedAccount, sentence: string): TrySurfaceDto {
  return { outcome: null, sentence, status: null, durationMs: 0, asked: nameOf(account), reading: null };
}

function told({ surface, account, isControl }: Trial, visit: PageVisit): TrySurfaceDto {
  const { outcome, status, durationMs, reading } = visit;
  const sentence = trialSentence({ ...visit, surface, isControl });
  return {
    ...{ outcome, sentence, status, durationMs: Math.round(durationMs) },
    asked: nameOf(account),
    reading: reading && readingDto(reading),
  };
}

function nameOf({ uid, alias }: AskedAccount): string {
  return uid ?? alias ?? '';
}

function readingDto({ uid, nickname, verified, reason, followers, rounded }: Reading): TriedReadingDto {
  return { uid, nickname, verified, reason, followers, rounded };
}
