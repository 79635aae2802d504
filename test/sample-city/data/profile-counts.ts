/**
 * How followers, following and posts were spread over real Sina accounts of 2011–12 (121 accounts of public test
 * fixtures, no names): the value below which each share of accounts lies. Source: the projects weiboclient4j,
 * node-weibo and spring-social-weibo.
 */
export interface Quantiles {
  shares: readonly number[];
  values: readonly number[];
}

const SHARES = [0, 0.1, 0.25, 0.5, 0.75, 0.9, 1] as const;

export const VERIFIED_COUNTS = {
  // The largest of the 13 verified accounts had 3,359,879 followers: a star, no League organization.
  followers: { shares: SHARES, values: [452, 899, 2_638, 11_660, 52_017, 61_191, 120_000] },
  following: { shares: SHARES, values: [62, 123, 160, 335, 567, 776, 1_989] },
  posts: { shares: SHARES, values: [48, 861, 1_996, 3_199, 6_676, 6_814, 11_218] },
} as const satisfies Record<string, Quantiles>;

export const UNVERIFIED_COUNTS = {
  followers: { shares: SHARES, values: [0, 32, 75, 243, 1_108, 5_601, 20_000] },
  following: { shares: SHARES, values: [0, 18, 74, 148, 298, 770, 2_000] },
  posts: { shares: SHARES, values: [0, 21, 179, 580, 1_825, 4_995, 20_000] },
} as const satisfies Record<string, Quantiles>;

/** The value at a share (0…1) of a quantile table, straight lines in between, as a whole number. */
export function quantileAt(table: Quantiles, share: number): number {
  const next = table.shares.findIndex((known) => known >= share);
  if (next <= 0) return table.values[0] ?? 0;
  const [fromShare, toShare] = [table.shares[next - 1]!, table.shares[next]!];
  const [from, to] = [table.values[next - 1]!, table.values[next]!];
  return Math.round(from + ((share - fromShare) / (toShare - fromShare)) * (to - from));
}
