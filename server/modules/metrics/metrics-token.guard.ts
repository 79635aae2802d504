import { createHash, timingSafeEqual } from 'node:crypto';
import { type CanActivate, type ExecutionContext, HttpStatus, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Config } from '../../config/config';
import { ProblemException } from '../../http/problem.exception';

/** Lets in whoever shows the token of TUANWEI_METRICS_TOKEN; without the setting there is no such address. */
@Injectable()
export class MetricsTokenGuard implements CanActivate {
  constructor(private readonly config: Config) {}

  canActivate(context: ExecutionContext): boolean {
    const token = this.config.metricsToken;
    if (token === null) {
      const message = '指标接口没有开启；如需开启，请设置 TUANWEI_METRICS_TOKEN 后重新启动服务。';
      throw ProblemException.notFound('METRICS.OFF', message);
    }
    const { headers } = context.switchToHttp().getRequest<FastifyRequest>();
    if (isSame(headers.authorization ?? '', `Bearer ${token}`)) return true;
    void context.switchToHttp().getResponse<FastifyReply>().header('www-authenticate', 'Bearer');
    const message = '读取指标的令牌不对，请在 Authorization 头中带上 TUANWEI_METRICS_TOKEN 所设的令牌。';
    throw new ProblemException({ code: 'METRICS.TOKEN_WRONG', message }, HttpStatus.UNAUTHORIZED);
  }
}

/** Compared by digests of one length, so that the time taken tells nothing of the token. */
function isSame(given: string, wanted: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(wanted));
}
