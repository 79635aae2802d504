import { HttpException, HttpStatus } from '@nestjs/common';

export interface ProblemAnswer {
  /** Stable, `NOUN.FACT`. */
  code: string;
  /** One Chinese sentence: what, where, what to do. */
  message: string;
  details?: unknown;
}

/** A request that cannot be carried out, in words for the person who sent it. */
export class ProblemException extends HttpException {
  constructor(
    readonly problem: ProblemAnswer,
    status: HttpStatus = HttpStatus.BAD_REQUEST,
  ) {
    super(problem, status);
  }

  static notFound(code: string, message: string): ProblemException {
    return new ProblemException({ code, message }, HttpStatus.NOT_FOUND);
  }

  static forbidden(code: string, message: string): ProblemException {
    return new ProblemException({ code, message }, HttpStatus.FORBIDDEN);
  }

  static conflict(code: string, message: string): ProblemException {
    return new ProblemException({ code, message }, HttpStatus.CONFLICT);
  }
}
