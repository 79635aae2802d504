import { ValidateIf } from 'class-validator';

/** The field may be left out, and is checked when it is there: null is no absence, as it is with `@IsOptional()`. */
export function MayBeAbsent(): PropertyDecorator {
  return ValidateIf((_, value) => value !== undefined);
}
