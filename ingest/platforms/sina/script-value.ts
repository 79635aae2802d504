/** Longer than any of these values; what goes on is cut off or no JSON. */
const LONGEST = 1_000_000;

/**
 * The JSON list or object that a script gives to the first name matching `name` (`$render_data = […]`,
 * `'page':[…]`), found by counting brackets. Null when there is none, or it is cut off or no JSON.
 */
export function scriptValue(text: string, name: RegExp): unknown {
  const match = name.exec(text);
  if (!match) return null;
  const start = match.index + match[0].length;
  const end = endOfValue(text, start);
  if (end === null) return null;
  try {
    return JSON.parse(text.slice(start, end)) as unknown;
  } catch {
    return null;
  }
}

/** Behind the bracket that closes the one at `start`; brackets in texts do not count. */
function endOfValue(text: string, start: number): number | null {
  const token = /"(?:[^"\\]|\\.)*"|[[\]{}]/g;
  token.lastIndex = start;
  let depth = 0;
  for (let found = token.exec(text); found && found.index < start + LONGEST; found = token.exec(text)) {
    if ('[{'.includes(found[0])) depth += 1;
    if (']}'.includes(found[0])) depth -= 1;
    if (depth === 0) return token.lastIndex;
  }
  return null;
}
