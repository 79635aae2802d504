import { randomBytes } from 'node:crypto';
import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { ProblemException, type ProblemAnswer } from './problem.exception';

/** What the framework itself refuses, before a controller is reached. */
const FRAMEWORK_ANSWERS: Record<number, ProblemAnswer> = {
  400: { code: 'REQUEST.INVALID', message: '请求的内容无法识别，请刷新页面后重试。' },
  404: { code: 'ROUTE.UNKNOWN', message: '没有这个地址，请检查后重试。' },
  413: { code: 'REQUEST.TOO_LARGE', message: '提交的内容太大，请减少文件后分批提交。' },
  415: { code: 'REQUEST.MEDIA_TYPE', message: '提交内容的格式不受支持，请用页面上的按钮提交。' },
  429: { code: 'REQUEST.TOO_MANY', message: '请求过于频繁，请稍后再试。' },
};

/** What Fastify refuses before any route, as an address that cannot be decoded. */
export function refuseBadAddress(_fault: unknown, _request: unknown, reply: FastifyReply): void {
  void reply.status(400).send({ code: 'REQUEST.INVALID', message: '地址有误，无法识别，请检查后重试。' });
}

/** The one place where faults become answers: `{code, message, details?}`, never a stack trace. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Http');

  catch(fault: unknown, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    if (reply.sent) return;
    const { status, problem } = this.answerTo(fault);
    // The route may have announced a file before it failed.
    reply.removeHeader('content-disposition');
    void reply.status(status).type('application/json; charset=utf-8').send(problem);
  }

  private answerTo(fault: unknown): { status: number; problem: ProblemAnswer } {
    if (fault instanceof ProblemException) return { status: fault.getStatus(), problem: fault.problem };
    const status = statusOf(fault);
    const known = FRAMEWORK_ANSWERS[status];
    if (known) return { status, problem: known };
    if (status < 500) return { status, problem: FRAMEWORK_ANSWERS[400]! };
    return { status: 500, problem: this.unknownFault(fault) };
  }

  private unknownFault(fault: unknown): ProblemAnswer {
    const reference = randomBytes(4).toString('hex');
    this.logger.error(
      `Fault ${reference}: ${fault instanceof Error ? fault.message : String(fault)}`,
      fault instanceof Error ? fault.stack : undefined,
    );
    return {
      code: 'SERVER.FAULT',
      message: `服务出错，未能完成这次操作；请稍后再试，如再次出现请把编号 ${reference} 告诉管理员。`,
      details: { reference },
    };
  }
}

/** Nest's own exceptions, and the errors of Fastify and its plugins, which carry a `statusCode`. */
function statusOf(fault: unknown): number {
  if (fault instanceof HttpException) return fault.getStatus();
  const { statusCode } = (fault ?? {}) as { statusCode?: unknown };
  return typeof statusCode === 'number' && statusCode >= 400 ? statusCode : 500;
}
