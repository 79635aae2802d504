import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { VisitedRequest } from './visitor';

/** The stored hash of the session that sent the request; undefined on public routes without one. */
export const CurrentSession = createParamDecorator(
  (_: unknown, context: ExecutionContext) => context.switchToHttp().getRequest<VisitedRequest>().sessionHash,
);
