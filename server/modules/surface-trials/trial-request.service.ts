import { Injectable } from '@nestjs/common';
import type { Platform } from '../../../domain/platform';
import { type AskableSurface, isAskable } from '../../../ingest/platforms/platform-card';
import { surfaceOf } from '../../../ingest/platforms/platform-cards';
import { ProblemException } from '../../http/problem.exception';
import { SurfacesService } from '../surfaces/surfaces.service';
import type { Trial } from './surface-trial.service';
import { triedAccount } from './tried-account';

/** What the operator wants to try; without an address the control account. */
export interface TrialRequest {
  platform: Platform;
  name: string;
  address: string | null;
}

/** Finds the surface and the account that a try is about. */
@Injectable()
export class TrialRequestService {
  constructor(private readonly surfaces: SurfacesService) {}

  /** Throws a ProblemException where there is no such surface, nothing to ask, or the address names nobody. */
  async read({ platform, name, address }: TrialRequest): Promise<Trial> {
    await this.surfaces.refresh();
    const surface = askable(platform, name);
    if (address === null) {
      return { surface, account: { uid: this.controlOf(platform), alias: null }, isControl: true };
    }
    const account = triedAccount(platform, address);
    if ('fault' in account) {
      throw new ProblemException({ code: 'SURFACE.ADDRESS_INVALID', message: account.fault });
    }
    return { surface, account, isControl: account.uid === this.surfaces.controlUid(platform) };
  }

  private controlOf(platform: Platform): string {
    const uid = this.surfaces.controlUid(platform);
    if (uid !== null) return uid;
    const message = '这个平台没有对照账号，请填写一个主页地址再试。';
    throw new ProblemException({ code: 'SURFACE.NO_CONTROL', message });
  }
}

function askable(platform: Platform, name: string): AskableSurface {
  const surface = surfaceOf(platform, name);
  if (!surface) throw ProblemException.notFound('SURFACE.UNKNOWN', '没有这个采集面，请刷新页面后重新选择。');
  if (isAskable(surface)) return surface;
  throw new ProblemException({
    code: 'SURFACE.NOTHING_TO_TRY',
    message: `“${surface.title}”不向平台发请求，不用试。`,
  });
}
