import { applyDecorators, type PipeTransform } from '@nestjs/common';
import { IsInt, Max, Min } from 'class-validator';
import { ProblemException } from './problem.exception';

/** Ids are PostgreSQL integers. */
const LARGEST_ID = 2_147_483_647;
const rule = { message: '应为编号' };

/** The field is the id of a row, or a list of them; one that no row can have is refused before it reaches the database. */
export function IsId({ each = false } = {}): PropertyDecorator {
  const of = { ...rule, each };
  return applyDecorators(IsInt(of), Min(1, of), Max(LARGEST_ID, of));
}

/** The id in a route's address. Throws a ProblemException (400) for what cannot be one. */
export class IdPipe implements PipeTransform<string, number> {
  transform(given: string): number {
    if (/^[1-9]\d{0,9}$/.test(given) && Number(given) <= LARGEST_ID) return Number(given);
    throw new ProblemException({
      code: 'REQUEST.INVALID',
      message: '地址中的编号不正确，请从页面上的列表重新打开。',
    });
  }
}
