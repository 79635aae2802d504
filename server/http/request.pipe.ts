import { ValidationPipe, type ValidationError } from '@nestjs/common';
import { ProblemException } from './problem.exception';
import { fieldProblems } from './validation-messages';

/** Checks every request against its DTO: unknown fields are refused, texts become what the DTO says. */
export class RequestPipe extends ValidationPipe {
  constructor() {
    super({ whitelist: true, forbidNonWhitelisted: true, transform: true, exceptionFactory: refuse });
  }
}

function refuse(errors: ValidationError[]): ProblemException {
  const details = fieldProblems(errors);
  const named = details.map(({ field, message }) => `“${field}”${message}`).join('；');
  return new ProblemException({ code: 'REQUEST.INVALID', message: `请求内容有误：${named}。`, details });
}
