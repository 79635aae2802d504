import { createHash, randomBytes } from 'node:crypto';
import { HttpStatus, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, LessThanOrEqual } from 'typeorm';
import { Clock } from '../../clock/clock';
import { isPassword } from '../../crypto/password';
import { ProblemException } from '../../http/problem.exception';
import { AuditService } from '../audit/audit.service';
import { User } from '../users/user.entity';
import { loginKey } from '../users/users.service';
import { LoginThrottleService } from './login-throttle.service';
import { isOver, isWorthTouching, sessionEnd } from './session-lifetime';
import { Session } from './session.entity';

/** A new session: the token goes into the cookie and is kept nowhere else. */
export interface OpenedSession {
  token: string;
  user: User;
}

/** Logins that last: opened with a password, found again by the cookie's token, ended by the user or by time. */
@Injectable()
export class SessionsService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly throttle: LoginThrottleService,
    private readonly audit: AuditService,
  ) {}

  /** One answer, after the same time, for an unknown login, a wrong password and a disabled user. */
  async logIn(login: string, password: string): Promise<OpenedSession> {
    const user = await this.prove(login, password);
    if (!user) throw wrong();
    return this.open(user);
  }

  /**
   * The user with this login and password; null, after the same time, when either is wrong or the user disabled.
   * Every failure counts for the login. Throws a ProblemException (429) while it is locked.
   */
  async prove(login: string, password: string): Promise<User | null> {
    const key = loginKey(login);
    const lockedUntil = await this.throttle.enter(key);
    if (lockedUntil) throw locked(lockedUntil);
    const user = await this.userWithPassword(key);
    const fits = await isPassword(password, user?.passwordHash ?? null);
    if (!user || !fits || user.disabledAt) return null;
    await this.throttle.forget(key);
    return user;
  }

  /** A session for a user who has just proved to be the one. */
  async open(user: User): Promise<OpenedSession> {
    const now = this.clock.now();
    const token = randomBytes(32).toString('base64url');
    const sessions = this.dataSource.getRepository(Session);
    await sessions.delete({ expiresAt: LessThanOrEqual(now) });
    await sessions.insert({
      tokenHash: hashOf(token),
      userId: user.id,
      createdAt: now,
      lastSeenAt: now,
      expiresAt: sessionEnd(now, now),
    });
    await this.audit.record({ userId: user.id, action: 'SESSION.OPEN' });
    return { token, user };
  }

  /** The living session of this token, with its user and unit; null for anything else. Prolongs it. */
  async find(token: string | undefined): Promise<Session | null> {
    if (!token) return null;
    const sessions = this.dataSource.getRepository(Session);
    const session = await sessions.findOne({
      where: { tokenHash: hashOf(token) },
      relations: { user: { unit: true } },
    });
    const now = this.clock.now();
    if (!session || isOver(session, now) || session.user.disabledAt) return null;
    if (isWorthTouching(session, now)) {
      const expiresAt = sessionEnd(session.createdAt, now);
      await sessions.update({ tokenHash: session.tokenHash }, { lastSeenAt: now, expiresAt });
    }
    return session;
  }

  /** Ends the session of this token, if there is one. */
  async end(token: string | undefined): Promise<void> {
    if (token) await this.dataSource.getRepository(Session).delete({ tokenHash: hashOf(token) });
  }

  private userWithPassword(login: string): Promise<User | null> {
    return this.dataSource
      .getRepository(User)
      .createQueryBuilder('user')
      .addSelect('user.passwordHash')
      .leftJoinAndSelect('user.unit', 'unit')
      .where({ login })
      .getOne();
  }
}

/** The token has 256 random bits: a plain hash is enough to make a stolen table useless. */
function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

function wrong(): ProblemException {
  return new ProblemException({ code: 'LOGIN.WRONG', message: '用户名或密码不正确，请重新输入。' }, 401);
}

function locked(until: Date): ProblemException {
  const time = until.toLocaleTimeString('zh-CN', {
    timeZone: 'Asia/Shanghai',
    hour: '2-digit',
    minute: '2-digit',
  });
  return new ProblemException(
    {
      code: 'LOGIN.LOCKED',
      message: `密码连续输错 5 次，登录已暂停 15 分钟，请在 ${time} 之后再试。`,
      details: { until: until.toISOString() },
    },
    HttpStatus.TOO_MANY_REQUESTS,
  );
}
