/**
 * A number in [0, 1) that depends on nothing but its arguments: the same words always give the same number,
 * in whatever order they are asked. Everything invented in replica and sample city is drawn from here.
 */
export function seededNumber(seed: number, ...words: (string | number)[]): number {
  let hash = 2166136261 ^ seed;
  const text = words.join('\u0001');
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 16777619);
  }
  return scramble(hash) / 4294967296;
}

/** An integer in [from, to], both included. */
export function seededInteger(
  range: { from: number; to: number },
  seed: number,
  ...words: (string | number)[]
): number {
  return range.from + Math.floor(seededNumber(seed, ...words) * (range.to - range.from + 1));
}

/** One of the list, which must not be empty. */
export function seededChoice<T>(list: readonly T[], seed: number, ...words: (string | number)[]): T {
  return list[Math.floor(seededNumber(seed, ...words) * list.length)]!;
}

/** Spreads neighbouring hashes (FNV leaves them close) over the whole range: the finish of MurmurHash3. */
function scramble(hash: number): number {
  let mixed = hash;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 2246822507);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 3266489909);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
