/** A name that people know and the key it is compared by (`textKey` of it). */
export interface KnownName {
  name: string;
  key: string;
}

/** Below this likeness a suggestion would only mislead. */
export const LEAST_LIKENESS = 0.5;

/**
 * The known names most like an unknown one, best first, at most `limit`: what a sheet's author probably meant.
 * Long forms are reduced first (共青团…委员会 = …委); abbreviations (南大团委 for 南开大学团委) are recognised
 * because their characters appear in the same order. No likeness gives an empty list.
 */
export function closestNames(key: string, known: Iterable<KnownName>, limit = 3): string[] {
  const wanted = nameEssence(key);
  const scored: { name: string; likeness: number }[] = [];
  for (const candidate of known) {
    const likeness = likenessOf(wanted, nameEssence(candidate.key));
    if (likeness >= LEAST_LIKENESS) scored.push({ name: candidate.name, likeness });
  }
  return scored
    .sort((a, b) => b.likeness - a.likeness || a.name.length - b.name.length || (a.name < b.name ? -1 : 1))
    .slice(0, limit)
    .map((match) => match.name);
}

/** Likeness of two names, 0 (nothing in common) to 1 (equal): by edit distance, or by one being short for the other. */
export function likenessOf(a: string, b: string): number {
  const left = [...a];
  const right = [...b];
  const longer = Math.max(left.length, right.length);
  if (longer === 0) return 0;
  return Math.max(1 - editDistance(left, right) / longer, shortFormLikeness(left, right));
}

/**
 * How well one name serves as the short form of the other, 0.5 to 1: its three or more characters appear in the same
 * order there. 0 when neither is short for the other.
 */
export function shortFormLikeness(a: readonly string[], b: readonly string[]): number {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short.length >= 3 && isInOrder(short, long) ? 0.5 + (0.5 * short.length) / long.length : 0;
}

/** The part of a League organization's name, given as its key, that tells it from others. */
export function nameEssence(key: string): string {
  return key
    .replace(/中国共产主义青年团|共青团/g, '')
    .replace(/工作委员会/g, '工委')
    .replace(/委员会/g, '委')
    .replace(/团(?=工?委$|总支$|支部$)/, '');
}

function isInOrder(short: readonly string[], long: readonly string[]): boolean {
  let found = 0;
  for (const character of long) if (character === short[found]) found += 1;
  return found === short.length;
}

function editDistance(a: string[], b: string[]): number {
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (const [row, character] of a.entries()) {
    const current = [row + 1];
    for (const [column, other] of b.entries()) {
      const replaced = previous[column]! + (character === other ? 0 : 1);
      current.push(Math.min(replaced, previous[column + 1]! + 1, current[column]! + 1));
    }
    previous = current;
  }
  return previous[b.length]!;
}
