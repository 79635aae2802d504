import { InvalidArgumentError } from 'commander';
import { readFormDate } from '../../domain/form-date';

/** A local day such as 2012-09-29. */
export function readDayOption(given: string): string {
  const day = readFormDate(given);
  if (day === null) throw new InvalidArgumentError('Give a day such as 2012-09-29.');
  return day;
}
