/** A source of numbers in [0, 1). */
export type Random = () => number;

/**
 * A random source that gives the same numbers for the same seed on every machine (Mulberry32, a 32-bit state).
 * For resampling and sample data only; never for secrets.
 */
export function seededRandom(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One of the items, each equally likely. Throws RangeError on an empty list: that is a fault of the caller. */
export function pickOne<T>(items: readonly T[], random: Random): T {
  if (items.length === 0) throw new RangeError('There is nothing to pick from an empty list.');
  return items[Math.floor(random() * items.length)]!;
}
