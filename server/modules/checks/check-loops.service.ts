import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { type Platform, PLATFORMS } from '../../../domain/platform';
import { pause } from './bounded';
import { ChecksService } from './checks.service';

/** How long a platform of which nothing is due is left before it is looked again. */
const LOOK_MS = 500;
/** How long after a fault of the database. */
const FAULT_MS = 5_000;

/**
 * A worker's own work: for each platform it visits what is due, again and again, until it is told to stop. Not a job
 * of the queue, where checks that wait for a host's pace would take the places of everybody else's jobs. Leases of
 * the accounts keep workers apart; what a killed one had taken is due again when its lease ends.
 */
@Injectable()
export class CheckLoopsService implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger(CheckLoopsService.name);
  private readonly stopping = new AbortController();
  private loops: Promise<void>[] = [];

  constructor(private readonly checks: ChecksService) {}

  onApplicationBootstrap(): void {
    this.loops = PLATFORMS.map((platform) => this.loop(platform));
  }

  /** Visits under way are finished and stored; what was taken and not visited goes back. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await Promise.all(this.loops);
  }

  private async loop(platform: Platform): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) await pause(await this.visit(platform, signal), signal);
  }

  /** The answer is how long to wait before the next look, in ms. */
  private async visit(platform: Platform, signal: AbortSignal): Promise<number> {
    try {
      const { checked } = await this.checks.visitPlatform(platform, { signal });
      return checked > 0 ? 0 : LOOK_MS;
    } catch (fault) {
      this.log.warn(`Checks of ${platform} stopped, they go on in a few seconds: ${String(fault)}`);
      return FAULT_MS;
    }
  }
}
