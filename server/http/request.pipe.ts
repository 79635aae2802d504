import { type ArgumentMetadata, ValidationPipe, type ValidationError } from '@nestjs/common';
import { ProblemException } from './problem.exception';
import { isStorable } from './storable';
import { fieldProblems } from './validation-messages';

/** Checks every request against its DTO: unknown fields are refused, texts become what the DTO says. */
export class RequestPipe extends ValidationPipe {
  constructor() {
    super({ whitelist: true, forbidNonWhitelisted: true, transform: true, exceptionFactory: refuse });
  }

  override async transform(
    value: unknown,
    metadata: ArgumentMetadata,
  ): ReturnType<ValidationPipe['transform']> {
    if (metadata.type !== 'custom' && !isStorable(value)) throw unstorable();
    return super.transform(value, metadata);
  }
}

function refuse(errors: ValidationError[]): ProblemException {
  const details = fieldProblems(errors);
  const named = details.map(({ field, message }) => `“${field}”${message}`).join('；');
  return new ProblemException({ code: 'REQUEST.INVALID', message: `请求内容有误：${named}。`, details });
}

function unstorable(): ProblemException {
  const message = '请求中有无法保存的字符（空字符或残缺的字），或层次过深；请删去特殊字符后重新提交。';
  return new ProblemException({ code: 'REQUEST.INVALID', message });
}
