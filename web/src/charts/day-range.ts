const DAY_MS = 86_400_000;

/** All days from the first to the last, both included, as YYYY-MM-DD. Empty when the last lies before the first. */
export function dayRange(first: string, last: string): string[] {
  const start = Date.parse(`${first}T00:00:00Z`);
  const count = Math.round((Date.parse(`${last}T00:00:00Z`) - start) / DAY_MS) + 1;
  return Array.from({ length: Math.max(0, count) }, (_none, index) =>
    new Date(start + index * DAY_MS).toISOString().slice(0, 10),
  );
}
