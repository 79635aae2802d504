import { applyDecorators } from '@nestjs/common';
import { IsISO8601, Matches } from 'class-validator';

const rule = { message: '应为日期，如 2012-11-30' };

/** The field is a local day, `YYYY-MM-DD`, of the last century or this one. */
export function IsDay(): PropertyDecorator {
  return applyDecorators(IsISO8601({ strict: true }, rule), Matches(/^(?:19|20)\d\d-\d\d-\d\d$/, rule));
}
