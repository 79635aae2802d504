import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, IsNull, Not, type EntityManager } from 'typeorm';
import { Clock } from '../../clock/clock';
import { hashPassword } from '../../crypto/password';
import { ProblemException } from '../../http/problem.exception';
import { AuditService } from '../audit/audit.service';
import { Session } from '../sessions/session.entity';
import { Unit } from '../units/unit.entity';
import type { CreateUserDto, UpdateUserDto } from './user.dto';
import { User } from './user.entity';

/** Who carries out a change; the session that does it outlives a change of its own user's password. */
export interface Actor {
  userId: number | null;
  sessionHash?: string | null;
}

/** The people who may log in: made, changed and shut out here, by HTTP or command line. */
@Injectable()
export class UsersService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditService,
  ) {}

  list(): Promise<User[]> {
    return this.dataSource.getRepository(User).find({ relations: { unit: true }, order: { id: 'ASC' } });
  }

  /** Throws when there is no such user. */
  get(id: number): Promise<User> {
    return this.dataSource.getRepository(User).findOneOrFail({ where: { id }, relations: { unit: true } });
  }

  /** Refuses a login that is taken and a role that does not fit the unit. */
  async create(given: CreateUserDto, by: Actor): Promise<User> {
    const passwordHash = await hashPassword(given.password);
    return this.dataSource.transaction((manager) => this.insert(manager, { ...given, passwordHash }, by));
  }

  /** The first user, role `committee`; refused as soon as there is one. Of two at once one wins. */
  async createFirst(given: Pick<CreateUserDto, 'login' | 'displayName' | 'password'>): Promise<User> {
    const passwordHash = await hashPassword(given.password);
    return this.dataSource.transaction(async (manager) => {
      await manager.query('lock table users in share row exclusive mode');
      if (await manager.existsBy(User, {})) {
        throw ProblemException.conflict(
          'SETUP.DONE',
          '系统已经有用户，请直接登录；忘记密码请联系团市委管理员。',
        );
      }
      return this.insert(manager, { ...given, role: 'committee', passwordHash }, { userId: null });
    });
  }

  async needsFirst(): Promise<boolean> {
    return !(await this.dataSource.manager.existsBy(User, {}));
  }

  /** A disabled user's sessions end; after a change of password all but the one that changed it. */
  async update(id: number, changes: UpdateUserDto, by: Actor): Promise<User> {
    const passwordHash = changes.password && (await hashPassword(changes.password));
    return this.dataSource.transaction(async (manager) => {
      const user = await this.lockedUser(manager, id);
      if (changes.disabled && !user.disabledAt) await this.refuseLastCommittee(manager, user);
      if (changes.displayName !== undefined) user.displayName = changes.displayName.trim();
      if (changes.disabled !== undefined) {
        user.disabledAt = changes.disabled ? (user.disabledAt ?? this.clock.now()) : null;
      }
      if (passwordHash) user.passwordHash = passwordHash;
      await manager.save(user);
      if (changes.disabled) await manager.delete(Session, { userId: id });
      if (passwordHash) await this.endOtherSessions(manager, id, by);
      const changed = Object.keys(changes).sort();
      await this.audit.record(
        { userId: by.userId, action: 'USER.UPDATE', subject: `user:${id}`, detail: { changed } },
        manager,
      );
      return manager.findOneOrFail(User, { where: { id }, relations: { unit: true } });
    });
  }

  private async insert(
    manager: EntityManager,
    given: Omit<CreateUserDto, 'password'> & { passwordHash: string },
    by: Actor,
  ): Promise<User> {
    const login = loginKey(given.login);
    const unit = await this.unitFor(manager, given);
    if (await manager.existsBy(User, { login })) {
      throw ProblemException.conflict('USER.LOGIN_TAKEN', `用户名“${login}”已被使用，请换一个。`);
    }
    const user = await manager.save(
      manager.create(User, {
        login,
        displayName: given.displayName.trim(),
        role: given.role,
        unitId: unit?.id ?? null,
        passwordHash: given.passwordHash,
        createdAt: this.clock.now(),
        disabledAt: null,
      }),
    );
    await this.audit.record(
      { userId: by.userId, action: 'USER.CREATE', subject: `user:${user.id}`, detail: { role: user.role } },
      manager,
    );
    return Object.assign(user, { unit });
  }

  private async unitFor(
    manager: EntityManager,
    { role, unitId }: Pick<CreateUserDto, 'role' | 'unitId'>,
  ): Promise<Unit | null> {
    if ((role === 'unit') !== (unitId != null)) {
      throw new ProblemException({
        code: 'USER.UNIT_MISMATCH',
        message: '填报单位的用户必须选定所属单位，其他角色的用户不能选单位。',
      });
    }
    if (unitId == null) return null;
    const unit = await manager.findOneBy(Unit, { id: unitId });
    if (!unit)
      throw new ProblemException({ code: 'UNIT.UNKNOWN', message: '没有这个填报单位，请重新选择。' });
    return unit;
  }

  private async lockedUser(manager: EntityManager, id: number): Promise<User> {
    const user = await manager.findOne(User, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!user) throw ProblemException.notFound('USER.UNKNOWN', '没有这个用户，可能已被删除，请刷新列表。');
    return user;
  }

  /** Locks all committee users: two of them must not shut out each other at the same time. */
  private async refuseLastCommittee(manager: EntityManager, user: User): Promise<void> {
    if (user.role !== 'committee') return;
    const others = await manager.find(User, {
      where: { role: 'committee', disabledAt: IsNull() },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
    if (others.some(({ id }) => id !== user.id)) return;
    throw ProblemException.conflict('USER.LAST_COMMITTEE', '这是最后一个可用的团市委用户，不能停用。');
  }

  private async endOtherSessions(manager: EntityManager, userId: number, by: Actor): Promise<void> {
    await manager.delete(Session, { userId, tokenHash: Not(by.sessionHash ?? '') });
  }
}

/** How logins are compared: width and case do not count. */
export function loginKey(login: string): string {
  return login.normalize('NFKC').trim().toLowerCase();
}
