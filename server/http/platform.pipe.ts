import type { PipeTransform } from '@nestjs/common';
import { isPlatform, type Platform } from '../../domain/platform';
import { ProblemException } from './problem.exception';

/** The platform in a route's address. Throws a ProblemException (404) for any other word. */
export class PlatformPipe implements PipeTransform<string, Platform> {
  transform(given: string): Platform {
    if (isPlatform(given)) return given;
    throw ProblemException.notFound('PLATFORM.UNKNOWN', '没有这个平台，请从页面上的列表重新打开。');
  }
}
