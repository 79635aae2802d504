type Query = Record<string, unknown>;

/** A list's query after a change: empty values leave the address, and any change but of the page starts at page 1. */
export function changedQuery<Q extends Query>(
  query: Q,
  wanted: Record<string, string | number | null | undefined>,
): Q {
  const next: Query = { ...query };
  if (!('page' in wanted)) delete next['page'];
  for (const [name, value] of Object.entries(wanted)) {
    if (value === null || value === undefined || value === '') delete next[name];
    else next[name] = String(value);
  }
  if (next['page'] === '1') delete next['page'];
  return next as Q;
}
