import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { SessionCookieService } from '../modules/sessions/session-cookie.service';
import { ProblemException } from './problem.exception';
import { isSameOrigin } from './same-origin';

/** Refuses changes that a foreign page asks for in the name of a logged-in visitor (CSRF). */
@Injectable()
export class SameOriginGuard implements CanActivate {
  constructor(private readonly cookie: SessionCookieService) {}

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const { origin } = request.headers;
    const site = request.headers['sec-fetch-site'] as string | undefined;
    const hasSession = this.cookie.read(request) !== undefined;
    if (isSameOrigin({ method: request.method, site, origin, host: request.host, hasSession })) return true;
    throw ProblemException.forbidden('REQUEST.FOREIGN', '这个请求不是从本系统页面发出的，已被拒绝。');
  }
}
