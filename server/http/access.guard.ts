import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { SessionCookieService } from '../modules/sessions/session-cookie.service';
import { SessionsService } from '../modules/sessions/sessions.service';
import type { Role } from '../modules/users/user.entity';
import { ProblemException } from './problem.exception';
import { PUBLIC_KEY } from './public.decorator';
import { ROLES_KEY } from './roles.decorator';
import type { VisitedRequest, Visitor } from './visitor';

/** Lets in who may come in: 401 without a session, 403 without the role. A route that says nothing is closed. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: SessionsService,
    private readonly cookie: SessionCookieService,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const targets = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<boolean>(PUBLIC_KEY, targets)) return true;
    const roles = this.reflector.getAllAndOverride<Role[] | undefined>(ROLES_KEY, targets) ?? [];
    const visitor = await this.recognize(context.switchToHttp().getRequest<VisitedRequest>());
    if (!roles.includes(visitor.role)) {
      throw ProblemException.forbidden('ROLE.MISSING', '您的账号没有这项权限，如有需要请联系团市委管理员。');
    }
    return true;
  }

  private async recognize(request: VisitedRequest): Promise<Visitor> {
    const session = await this.sessions.find(this.cookie.read(request));
    if (!session) {
      throw new ProblemException(
        { code: 'SESSION.MISSING', message: '请先登录；登录已过期的请重新登录。' },
        401,
      );
    }
    const { id, login, displayName, role, unitId } = session.user;
    request.sessionHash = session.tokenHash;
    request.visitor = { id, login, displayName, role, unitId };
    return request.visitor;
  }
}
