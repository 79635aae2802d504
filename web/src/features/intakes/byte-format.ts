const UNITS = ['B', 'KB', 'MB', 'GB'] as const;
const STEP = 1024;

/** 512 B, 12.3 MB: with one digit from a kilobyte on. */
export function formatBytes(bytes: number): string {
  let left = bytes;
  let unit = 0;
  while (left >= STEP && unit < UNITS.length - 1) {
    left /= STEP;
    unit += 1;
  }
  return `${unit === 0 ? left : left.toFixed(1)} ${UNITS[unit]}`;
}
