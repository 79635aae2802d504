import { type Random } from '../../../domain/seeded-random';

/**
 * How much an account does a day. Rates over the whole life of 109 public Sina accounts of 2009–2012 (posts, followers
 * and following ÷ days since the account was opened), as quantiles: least, 10 %, 25 %, half, 75 %, 90 %. They had all
 * just posted when they were seen, so dormant accounts are rarer here than in a city: the pattern errs to the costly
 * side. The most active tenth is cut at the 90 % quantile's tenfold.
 */
const RATES = {
  posts: [0.001, 0.242, 0.824, 1.855, 5.063, 8.886, 88.86],
  followers: [0.044, 0.133, 0.303, 0.832, 3.643, 44.496, 444.96],
  following: [0.001, 0.082, 0.219, 0.363, 0.779, 1.731, 17.31],
} as const;
const SHARES = [0, 0.1, 0.25, 0.5, 0.75, 0.9, 1];

/** Followers leave too: of 14 county governments' accounts 11 lost more than they won in a week of 2015. */
const LEAVING = 0.5;
/** Assumed: a page says something else in words twice in three years; one visit in a hundred gets no answer. */
const WORDS_A_DAY = 2 / 1095;
export const FAILURE_SHARE = 0.01;

/** An account as its page shows it. */
export interface LivingAccount {
  rates: { posts: number; followers: number; following: number };
  posts: number;
  followers: number;
  following: number;
  renamed: number;
}

/** An account of a thousand days, as the rates have made it. */
export function livingAccount(random: Random): LivingAccount {
  const rates = {
    posts: drawn(RATES.posts, random()),
    followers: drawn(RATES.followers, random()),
    following: drawn(RATES.following, random()),
  };
  const after = (rate: number): number => Math.round(rate * 1000);
  const { posts, followers, following } = rates;
  return {
    rates,
    posts: after(posts),
    followers: after(followers),
    following: Math.min(2000, after(following)),
    renamed: 0,
  };
}

/** A day passes. */
export function liveADay(account: LivingAccount, random: Random): void {
  const { rates } = account;
  account.posts += poisson(rates.posts, random);
  const won = poisson(rates.followers * (1 + LEAVING), random);
  account.followers = Math.max(0, account.followers + won - poisson(rates.followers * LEAVING, random));
  account.following = Math.min(2000, account.following + poisson(rates.following, random));
  if (random() < WORDS_A_DAY) account.renamed += 1;
}

/** Between two quantiles on a logarithmic scale. */
function drawn(quantiles: readonly number[], share: number): number {
  const index = Math.min(
    SHARES.length - 2,
    SHARES.findLastIndex((each) => each <= share),
  );
  const [from, to] = [quantiles[index]!, quantiles[index + 1]!];
  return from * (to / from) ** ((share - SHARES[index]!) / (SHARES[index + 1]! - SHARES[index]!));
}

/** By Knuth for small rates; for large ones the rounded normal distribution is near enough. */
function poisson(rate: number, random: Random): number {
  if (rate > 30) {
    const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    return Math.max(0, Math.round(rate + Math.sqrt(rate) * normal));
  }
  const least = Math.exp(-rate);
  let count = 0;
  for (let product = random(); product > least; product *= random()) count += 1;
  return count;
}
