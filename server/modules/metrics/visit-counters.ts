import { Counter, type Registry } from 'prom-client';
import { isAnswer, isDrift } from '../../../domain/outcome';
import { surfaceOf } from '../../../ingest/platforms/platform-cards';
import type { TalliedVisits } from '../checks/check-tallies.service';

/** For visits without a host: a person looked, or the platform has closed. */
const NO_HOST = 'none';

/** The visits of all time as counters of a registry; the returned function sets them to what was counted. */
export function visitCounters(registry: Registry): (visits: readonly TalliedVisits[]) => void {
  const checks = new Counter({
    name: 'tuanwei_checks_total',
    help: 'Visits of profile pages by how they ended.',
    labelNames: ['platform', 'host', 'outcome'],
    registers: [registry],
  });
  const parser = { labelNames: ['platform', 'surface', 'parser_version'], registers: [registry] };
  const answers = new Counter({
    ...{ name: 'tuanwei_parser_answers_total', help: 'Pages given to a version of a parser.' },
    ...parser,
  });
  const drifts = new Counter({
    ...{ name: 'tuanwei_parser_drifts_total', help: 'Of these, pages it did not understand.' },
    ...parser,
  });
  return (visits) => {
    for (const counter of [checks, answers, drifts]) counter.reset();
    for (const { platform, surface, parserVersion, outcome, count } of visits) {
      checks.inc({ platform, host: hostOf(platform, surface), outcome }, count);
      const read = { platform, surface, parser_version: parserVersion };
      if (isAnswer(outcome)) answers.inc(read, count);
      if (isDrift(outcome)) drifts.inc(read, count);
    }
  };
}

function hostOf(platform: TalliedVisits['platform'], surface: string): string {
  const card = surfaceOf(platform, surface);
  return (card && 'host' in card ? card.host : null) ?? NO_HOST;
}
