import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { VisitedRequest } from './visitor';

/** The visitor of a route with @Roles(...). */
export const CurrentUser = createParamDecorator(
  (_: unknown, context: ExecutionContext) => context.switchToHttp().getRequest<VisitedRequest>().visitor,
);
