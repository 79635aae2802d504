import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, LessThan } from 'typeorm';
import { Clock } from '../../clock/clock';
import { Sealer } from '../../crypto/seal';
import { LoginThrottle } from './login-throttle.entity';

const FAILURES_ALLOWED = 5;
const LOCK_MS = 15 * 60_000;
/** Failures further back than this no longer count. */
const MEMORY_MS = 24 * 3_600_000;

/** Counts wrong passwords per login and locks after five of them for 15 minutes. */
@Injectable()
export class LoginThrottleService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
  ) {}

  /**
   * Counts an attempt as failed before the password is looked at, so that many at once are counted too.
   * Returns until when the login is locked, or null when the attempt may go on.
   */
  async enter(loginKey: string): Promise<Date | null> {
    const now = this.clock.now();
    const throttles = this.dataSource.getRepository(LoginThrottle);
    await throttles.delete({ lastFailureAt: LessThan(new Date(now.getTime() - MEMORY_MS)) });
    const [row] = await this.dataSource.query<{ failures: number; locked_until: Date | null }[]>(COUNT, [
      this.sealer.keyedHash(loginKey),
      now,
      FAILURES_ALLOWED,
      new Date(now.getTime() + LOCK_MS),
    ]);
    return row!.failures > FAILURES_ALLOWED ? row!.locked_until : null;
  }

  /** The password was right: what was counted is forgotten. */
  async forget(loginKey: string): Promise<void> {
    await this.dataSource.getRepository(LoginThrottle).delete({ loginHash: this.sealer.keyedHash(loginKey) });
  }
}

/** The fifth failure locks; attempts while locked do not lengthen the lock; after it the count starts anew. */
const COUNT = `
  insert into login_throttles as known (login_hash, failures, last_failure_at)
  values ($1, 1, $2)
  on conflict (login_hash) do update set
    failures = case when known.locked_until <= $2 then 1 else known.failures + 1 end,
    last_failure_at = $2,
    locked_until = case
      when known.locked_until > $2 then known.locked_until
      when known.locked_until is null and known.failures + 1 = $3 then $4::timestamptz
    end
  returning failures, locked_until`;
