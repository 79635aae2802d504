import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Platform } from '../../../domain/platform';
import { PLATFORM_CARDS } from '../../../ingest/platforms/platform-cards';
import { Clock } from '../../clock/clock';
import { ProblemException } from '../../http/problem.exception';
import { AuditService } from '../audit/audit.service';
import { endLast, orderFault } from './order-fault';
import { SurfaceSetting } from './surface-setting.entity';
import { SurfacesService } from './surfaces.service';

/** Changes of which surfaces are used, in which order. */
@Injectable()
export class SurfaceSettingsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly surfaces: SurfacesService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** Refuses orders that cannot be, and any order where the environment fixes one. */
  async setOrder(platform: Platform, wanted: string[], userId: number): Promise<void> {
    if (this.surfaces.order(platform).source === 'environment') throw fixedByEnvironment(platform);
    const fault = orderFault(PLATFORM_CARDS[platform], wanted);
    if (fault) throw new ProblemException({ code: 'SURFACE.ORDER_INVALID', message: fault });
    const order = endLast(PLATFORM_CARDS[platform], wanted);
    await this.dataSource.transaction(async (manager) => {
      const setting = { platform, surfaces: order, setAt: this.clock.now(), setById: userId };
      await manager.upsert(SurfaceSetting, setting, ['platform']);
      const entry = { userId, action: 'SURFACES.SET', subject: `platform:${platform}`, detail: { order } };
      await this.audit.record(entry, manager);
    });
    await this.surfaces.reload();
  }
}

function fixedByEnvironment(platform: Platform): ProblemException {
  const name = `${platform.toUpperCase()}_SURFACES`;
  return ProblemException.conflict(
    'SURFACE.SET_BY_ENVIRONMENT',
    `采集面由环境变量 ${name} 指定，页面上的设置不起作用；请改这个变量，或去掉它后重启。`,
  );
}
