type Query = Record<string, unknown>;

/** What follows the visitor from page to page: the campaign and the past moment looked at. */
const CARRIED = ['campaign', 'asOf'];

/**
 * The query for the next page with the carried parts added; null when nothing is to be added. A change on
 * the same page is left alone, so that a part can be taken away there.
 */
export function carriedQuery<Q extends Query>(
  from: { path: string; query: Query },
  to: { path: string; query: Q },
): Q | null {
  if (from.path === to.path) return null;
  const missing = CARRIED.filter((name) => from.query[name] && !(name in to.query));
  if (missing.length === 0) return null;
  return { ...to.query, ...Object.fromEntries(missing.map((name) => [name, from.query[name]])) };
}
