/**
 * Seconds for which an answer asks to be left alone (`Retry-After`: seconds, or a date after `fetchedAt`).
 * Null when it does not say so, or says so in no way known.
 */
export function retryAfterSeconds(header: string | undefined, fetchedAt: Date): number | null {
  const text = header?.trim() ?? '';
  if (/^\d{1,9}$/.test(text)) return Number(text);
  const until = Date.parse(text);
  if (Number.isNaN(until)) return null;
  return Math.max(0, Math.ceil((until - fetchedAt.getTime()) / 1000));
}
