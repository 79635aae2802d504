import { InvalidArgumentError } from 'commander';

const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/;

/** An option that is a moment with its zone, `2012-09-28T16:30:00+08:00`. */
export function readMomentOption(text: string): Date {
  const moment = new Date(text);
  if (!MOMENT.test(text) || Number.isNaN(moment.getTime()))
    throw new InvalidArgumentError('Give a moment with its zone, like 2012-09-28T16:30:00+08:00.');
  return moment;
}
