import { isDrifting } from '../../../domain/checking-alarm';
import { isAnswer, isDrift, type Outcome, stopsHost } from '../../../domain/outcome';
import type { OutcomeCountDto } from './check.dto';
import { type HourTally, tallyHours } from './check-tallies.service';
import type { CheckingHourDto, ParserDriftDto } from './checking-state.dto';

/** Ways that no parser reads: a person looked, or nobody was asked. */
const WITHOUT_PARSER = ['manual', 'none'];

/** How often each outcome occurred, most frequent first; outcomes that did not occur are left out. */
export function outcomeCounts(
  tallies: readonly HourTally[],
  countOf: (tally: HourTally) => number,
): OutcomeCountDto[] {
  const counts = new Map<Outcome, number>();
  for (const tally of tallies) {
    counts.set(tally.outcome, (counts.get(tally.outcome) ?? 0) + countOf(tally));
  }
  return [...counts]
    .filter(([, count]) => count > 0)
    .map(([outcome, count]) => ({ outcome, count }))
    .sort((one, other) => other.count - one.count || (one.outcome < other.outcome ? -1 : 1));
}

/** The visits hour by hour, empty hours included. */
export function hourCounts(tallies: readonly HourTally[], now: Date): CheckingHourDto[] {
  return tallyHours(now).map((from) => {
    const within = tallies.filter(({ hour }) => hour.getTime() === from.getTime());
    const all = total(within);
    const read = total(within.filter(({ outcome }) => outcome === 'read'));
    const refused = total(within.filter(({ outcome }) => stopsHost(outcome)));
    return { from: from.toISOString(), read, refused, other: all - read - refused };
  });
}

/** How each version of each parser fared, the most troubled first. */
export function parserDrifts(tallies: readonly HourTally[]): ParserDriftDto[] {
  const parsers = new Map<string, ParserDriftDto>();
  for (const { platform, surface, parserVersion, outcome, count } of tallies) {
    if (!isAnswer(outcome) || WITHOUT_PARSER.includes(surface) || parserVersion === '-') continue;
    const key = [platform, surface, parserVersion].join(' ');
    const known = parsers.get(key) ?? {
      platform,
      surface,
      parserVersion,
      answered: 0,
      drifted: 0,
      isAlarming: false,
    };
    known.answered += count;
    if (isDrift(outcome)) known.drifted += count;
    parsers.set(key, known);
  }
  return [...parsers.values()]
    .map((parser) => ({ ...parser, isAlarming: isDrifting(parser) }))
    .sort(
      (one, other) =>
        other.drifted / other.answered - one.drifted / one.answered || other.answered - one.answered,
    );
}

function total(tallies: readonly HourTally[]): number {
  return tallies.reduce((sum, { count }) => sum + count, 0);
}
