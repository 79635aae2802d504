import { nextStopLevel, stopSeconds } from './host-breaker';

describe('the breaker of a host', () => {
  it('stops 30 minutes, 2 hours, then always 24 hours', () => {
    const levels = [0, 1, 2, 3].map((level) => nextStopLevel(level, false));
    expect(levels.map((level) => stopSeconds(level, null))).toEqual([1800, 7200, 86_400, 86_400]);
  });

  it('takes answers to requests still under way for the same refusal', () => {
    expect(nextStopLevel(1, true)).toBe(1);
  });

  it('waits longer when the platform asks for it, never shorter', () => {
    expect(stopSeconds(1, 3600)).toBe(3600);
    expect(stopSeconds(1, 5)).toBe(1800);
    expect(stopSeconds(3, 3 * 86_400)).toBe(3 * 86_400);
  });

  it('is not kept away for years by a Retry-After that nobody means', () => {
    expect(stopSeconds(1, 999_999_999)).toBe(7 * 86_400);
  });
});
