import { Injectable } from '@nestjs/common';
import { Clock } from '../../clock/clock';

/** Counting that takes less is done anew every time: nothing is gained by keeping it. */
const DEAR_MS = 250;
const SETTLED_MS = 10 * 60_000;
const LIVE_AT_MOST_MS = 30_000;
const KEPT_AT_MOST = 200;

interface Kept {
  figures: unknown;
  countedAt: number;
  lastsMs: number;
}

/**
 * Keeps figures that are dear to count (a quarter of a second and more: whole cities), so that many boards open
 * at once count them once. Figures of now are kept ten times as long as counting them took, 30 seconds at most;
 * settled ones, of days gone by, ten minutes. Whoever asks while they are being counted waits for the same count.
 */
@Injectable()
export class FiguresMemo {
  private readonly kept = new Map<string, Kept>();
  private readonly running = new Map<string, Promise<unknown>>();

  constructor(private readonly clock: Clock) {}

  /** The key names everything the figures depend on; of live figures, all but the moment. */
  async of<Figures>(key: string, kind: 'live' | 'settled', count: () => Promise<Figures>): Promise<Figures> {
    const known = this.kept.get(key);
    if (known && this.lasts(known)) return known.figures as Figures;
    const running = this.running.get(key) ?? this.start(key, kind, count);
    return running as Promise<Figures>;
  }

  private start(key: string, kind: 'live' | 'settled', count: () => Promise<unknown>): Promise<unknown> {
    const running = this.countAndKeep(key, kind, count).finally(() => this.running.delete(key));
    this.running.set(key, running);
    return running;
  }

  private async countAndKeep(
    key: string,
    kind: 'live' | 'settled',
    count: () => Promise<unknown>,
  ): Promise<unknown> {
    const countedAt = this.clock.now().getTime();
    const started = performance.now();
    const figures = await count();
    const took = performance.now() - started;
    this.kept.delete(key);
    if (took < DEAR_MS) return figures;
    const lastsMs = kind === 'settled' ? SETTLED_MS : Math.min(LIVE_AT_MOST_MS, took * 10);
    this.kept.set(key, { figures, countedAt, lastsMs });
    this.forgetOldest();
    return figures;
  }

  private lasts({ countedAt, lastsMs }: Kept): boolean {
    const age = this.clock.now().getTime() - countedAt;
    return age >= 0 && age < lastsMs;
  }

  private forgetOldest(): void {
    if (this.kept.size > KEPT_AT_MOST) this.kept.delete(this.kept.keys().next().value!);
  }
}
