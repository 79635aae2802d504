import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Config } from '../../config/config';
import { LONGEST_SECONDS } from './session-lifetime';

export const SESSION_COOKIE = 'tuanwei_session';

/** The cookie that carries a session's token: out of reach of scripts and of other sites. */
@Injectable()
export class SessionCookieService {
  constructor(private readonly config: Config) {}

  read(request: FastifyRequest): string | undefined {
    return request.cookies[SESSION_COOKIE];
  }

  /** Max-Age, not Expires: the service's clock may stand in another year than the browser's. */
  set(reply: FastifyReply, token: string): void {
    void reply.setCookie(SESSION_COOKIE, token, { ...this.attributes(), maxAge: LONGEST_SECONDS });
  }

  clear(reply: FastifyReply): void {
    void reply.setCookie(SESSION_COOKIE, '', { ...this.attributes(), maxAge: 0 });
  }

  private attributes() {
    return { path: '/', httpOnly: true, sameSite: 'strict', secure: this.config.publicHttps } as const;
  }
}
