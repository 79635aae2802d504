import type { Schemas } from '../api/schemas';

type Coverage = Schemas['CoverageDto'];

/** Shares of the bar in percent of those due: confirmed fresh, confirmed but stale, claimed beyond that. */
export interface CoverageParts {
  fresh: number;
  stale: number;
  claimed: number;
}

/** How a coverage fills its bar; null when nobody is due or the number due is unknown. */
export function coverageParts({ due, claimed, confirmed, stale }: Coverage): CoverageParts | null {
  if (!due) return null;
  const share = (count: number) => (Math.min(Math.max(count, 0), due) / due) * 100;
  return {
    fresh: share(confirmed - stale),
    stale: share(confirmed) - share(confirmed - stale),
    claimed: Math.max(0, share(claimed) - share(confirmed)),
  };
}
