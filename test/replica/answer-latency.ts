import { seededNumber } from './seeded-draw';

/** How long answers take: a log-normal distribution, as of sites one asks over the internet. */
export interface Latency {
  medianMs: number;
  /** One answer of a hundred takes longer. */
  p99Ms: number;
}

/** Standard deviations between the median and the 99th percentile. */
const DEVIATIONS_TO_P99 = 2.3263;

/** Milliseconds until the answer of a request begins; the same seed and number draw the same. */
export function drawLatency({ medianMs, p99Ms }: Latency, seed: number, request: number): number {
  const spread = Math.log(Math.max(1, p99Ms / medianMs)) / DEVIATIONS_TO_P99;
  return medianMs * Math.exp(spread * normalNumber(seed, request));
}

/** Normally distributed, mean 0, deviation 1 (Box and Muller). */
function normalNumber(seed: number, request: number): number {
  const radius = Math.sqrt(-2 * Math.log(1 - seededNumber(seed, 'latency', request)));
  return radius * Math.cos(2 * Math.PI * seededNumber(seed, 'angle', request));
}
