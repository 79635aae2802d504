/** Our deepest request is a campaign with its phases: four levels. */
const DEEPEST = 16;

/**
 * Can a parsed request be checked and kept: every text one that PostgreSQL takes (no U+0000, no half of a surrogate
 * pair), and not nested so deep that checking it ends the stack? Names of fields need no look: unknown ones are refused.
 */
export function isStorable(value: unknown): boolean {
  let level = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST || !level.every(isStorableText)) return false;
    level = level.flatMap((each) => (typeof each === 'object' && each !== null ? Object.values(each) : []));
  }
  return true;
}

function isStorableText(value: unknown): boolean {
  return typeof value !== 'string' || (!value.includes('\0') && value.isWellFormed());
}
