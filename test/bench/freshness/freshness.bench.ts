import type { BenchOptions, BenchResult, Benchmark } from '../benchmark';
import { median } from '../measured-work';
import { accountMix, leastDelay, roundRobinDelay } from './account-mix';
import { BudgetedTimetable, knownRates, LearnedRates, RoundRobin } from './visit-policy';
import { type Freshness, type SimulatedCity, type SimulatedDays, simulateVisits } from './visit-simulation';

const CITY = { accounts: 200_000, readsPerDay: 7_200 };
const TOWN = { accounts: 20_000, readsPerDay: 720 };
/** The first third is for learning; the last lets every policy come round to what changed before it. */
const DAYS: SimulatedDays = { from: 90, to: 180, end: 270 };
const SEEDS = [1, 2, 3, 4, 5];

/**
 * How soon a change is seen under a budget: the timetable of the service beside everybody in turn and beside the
 * optimum of the square-root law, on accounts that change by chance.
 */
export const FRESHNESS_BENCH: Benchmark = {
  name: 'freshness',
  async run({ quick, say }: BenchOptions): Promise<BenchResult> {
    const { accounts, readsPerDay } = quick ? TOWN : CITY;
    const mix = accountMix(accounts);
    const rounds = SEEDS.map((seed) => {
      say(`${accounts} accounts, ${readsPerDay} reads a day, ${DAYS.end} days, seed ${seed} …`);
      return simulated({ mix, readsPerDay, seed });
    });
    const bounds = { turn: roundRobinDelay(mix, readsPerDay), least: leastDelay(mix, readsPerDay) };
    const delays = {
      turn: median(rounds.map(({ turn }) => turn.meanDelay)),
      known: median(rounds.map(({ known }) => known.meanDelay)),
      learned: median(rounds.map(({ learned }) => learned.meanDelay)),
    };
    demandBelievable(rounds, delays, bounds);
    return resultOf(rounds[0]!, delays, bounds);
  },
};

type Round = Record<'turn' | 'known' | 'learned', Freshness>;
type Delays = Record<keyof Round, number>;
type Bounds = Record<'turn' | 'least', number>;

function simulated(city: SimulatedCity): Round {
  const { mix, readsPerDay } = city;
  return {
    turn: simulateVisits(city, () => new RoundRobin(), DAYS),
    known: simulateVisits(
      city,
      ({ kinds }) => new BudgetedTimetable(kinds, readsPerDay, knownRates(mix)),
      DAYS,
    ),
    learned: simulateVisits(
      city,
      ({ kinds }) => new BudgetedTimetable(kinds, readsPerDay, new LearnedRates(kinds)),
      DAYS,
    ),
  };
}

/** Throws when the simulation contradicts what can be reckoned, or its policies were not given the same. */
function demandBelievable(rounds: readonly Round[], delays: Delays, bounds: Bounds): void {
  for (const { turn, known, learned } of rounds) {
    const changes = new Set([turn, known, learned].map((each) => each.changes));
    if (changes.size !== 1) throw new Error('The policies did not meet the same changes.');
  }
  if (Math.abs(delays.turn / bounds.turn - 1) > 0.1) {
    throw new Error(`Everybody in turn should take ${bounds.turn} days, the simulation says ${delays.turn}.`);
  }
  for (const found of [delays.known, delays.learned]) {
    if (found < bounds.least * 0.95)
      throw new Error(`${found} days are less than is possible: ${bounds.least}.`);
  }
}

function resultOf(round: Round, delays: Delays, bounds: Bounds): BenchResult {
  const figures = {
    soonerThanRoundRobin: delays.turn / delays.known,
    knownToOptimum: delays.known / bounds.least,
    learnedToOptimum: delays.learned / bounds.least,
    learnedSoonerThanRoundRobin: delays.turn / delays.learned,
  };
  const { soonerThanRoundRobin, knownToOptimum, learnedToOptimum } = figures;
  return {
    figures,
    goals: {
      soonerThanRoundRobin: { wanted: '>= 5', met: soonerThanRoundRobin >= 5 },
      knownToOptimum: { wanted: '<= 1.10', met: knownToOptimum <= 1.1 },
      learnedToOptimum: { wanted: '<= 1.25', met: learnedToOptimum <= 1.25 },
    },
    tables: [
      {
        title: `Days from a change to the reading that shows it (mean by weight, medians of ${SEEDS.length} seeds)`,
        columns: ['policy', 'days', 'changes', 'unseen', 'reads'],
        rows: [
          row('everybody in turn', delays.turn, round.turn),
          row('timetable, rates known', delays.known, round.known),
          row('timetable, rates learned', delays.learned, round.learned),
          ['optimum (square-root law)', bounds.least.toFixed(3), '–', '–', '–'],
        ],
      },
    ],
  };
}

function row(policy: string, delay: number, { changes, unseen, reads }: Freshness): string[] {
  return [policy, delay.toFixed(3), String(changes), String(unseen), String(reads)];
}
