/** How long a piece of work took, and how much of all processors of this process (its threads included). */
export interface Cost {
  wallSeconds: number;
  cpuSeconds: number;
}

/** Does the work once and tells what it cost. */
export async function costOf<Result>(
  work: () => Promise<Result> | Result,
): Promise<Cost & { result: Result }> {
  const cpu = process.cpuUsage();
  const startedAt = performance.now();
  const result = await work();
  const { user, system } = process.cpuUsage(cpu);
  return {
    wallSeconds: (performance.now() - startedAt) / 1000,
    cpuSeconds: (user + system) / 1e6,
    result,
  };
}

/**
 * Does several pieces of work in turn, A B A B, so that a slow moment of the machine touches all alike; gives each
 * one's costs.
 */
export async function interleaved<Name extends string>(
  works: Record<Name, () => Promise<unknown> | unknown>,
  rounds: number,
): Promise<Record<Name, Cost[]>> {
  const names = Object.keys(works) as Name[];
  const costs = Object.fromEntries(names.map((name) => [name, [] as Cost[]])) as Record<Name, Cost[]>;
  for (let round = 0; round < rounds; round += 1) {
    for (const name of names) {
      globalThis.gc?.();
      const { wallSeconds, cpuSeconds } = await costOf(works[name]);
      costs[name].push({ wallSeconds, cpuSeconds });
    }
  }
  return costs;
}

/** The middle of the costs, each measure for itself. */
export function medianCost(costs: readonly Cost[]): Cost {
  return {
    wallSeconds: median(costs.map(({ wallSeconds }) => wallSeconds)),
    cpuSeconds: median(costs.map(({ cpuSeconds }) => cpuSeconds)),
  };
}

/** Throws RangeError of no numbers. */
export function median(numbers: readonly number[]): number {
  if (numbers.length === 0) throw new RangeError('There is no median of no numbers.');
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
