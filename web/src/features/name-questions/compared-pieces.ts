/** A piece of a name: shared with the other name, or its own. */
export interface NamePiece {
  text: string;
  isShared: boolean;
}

/**
 * Where two names differ, character by character: the pieces of `name`, of which those are shared that stand
 * in `other` in the same order. Two equal names give one shared piece, an empty name none.
 */
export function comparedPieces(name: string, other: string): NamePiece[] {
  const mine = [...name];
  const shared = sharedPlaces(mine, [...other]);
  const pieces: NamePiece[] = [];
  mine.forEach((character, index) => {
    const last = pieces.at(-1);
    const isShared = shared.has(index);
    if (last?.isShared === isShared) last.text += character;
    else pieces.push({ text: character, isShared });
  });
  return pieces;
}

/** Places in `mine` of a longest common subsequence with `theirs`. */
function sharedPlaces(mine: string[], theirs: string[]): Set<number> {
  const lengths = commonLengths(mine, theirs);
  const places = new Set<number>();
  let at = 0;
  let there = 0;
  while (at < mine.length && there < theirs.length) {
    if (mine[at] === theirs[there]) {
      places.add(at);
      at += 1;
      there += 1;
    } else if (lengths[at + 1]![there]! >= lengths[at]![there + 1]!) at += 1;
    else there += 1;
  }
  return places;
}

/** `[i][j]`: how many characters mine from i and theirs from j have in common, in order. */
function commonLengths(mine: string[], theirs: string[]): number[][] {
  const lengths = Array.from({ length: mine.length + 1 }, () => Array<number>(theirs.length + 1).fill(0));
  for (let i = mine.length - 1; i >= 0; i--) {
    for (let j = theirs.length - 1; j >= 0; j--) {
      lengths[i]![j] =
        mine[i] === theirs[j]
          ? lengths[i + 1]![j + 1]! + 1
          : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!);
    }
  }
  return lengths;
}
