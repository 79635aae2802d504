import { drawLatency } from './answer-latency';

const latency = { medianMs: 200, p99Ms: 2000 };
const draws = Array.from({ length: 20_000 }, (_, index) => drawLatency(latency, 7, index)).sort(
  (one, other) => one - other,
);

describe('how long answers take', () => {
  it('has the median and the slowest hundredth that were asked for', () => {
    expect(draws[10_000]! / latency.medianMs).toBeCloseTo(1, 1);
    expect(draws[19_800]! / latency.p99Ms).toBeCloseTo(1, 0);
  });

  it('is the same for the same seed', () => {
    expect(drawLatency(latency, 7, 42)).toBe(drawLatency(latency, 7, 42));
    expect(drawLatency(latency, 8, 42)).not.toBe(drawLatency(latency, 7, 42));
  });

  it('is always the median where nothing is slower', () => {
    expect(drawLatency({ medianMs: 50, p99Ms: 50 }, 1, 3)).toBe(50);
  });
});
