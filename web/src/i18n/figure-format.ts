/** 1234567 → 1,234,567. */
export function formatCount(value: number): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: 0 });
}

/** +1,034, −12, ±0. */
export function formatChange(value: number): string {
  if (value === 0) return '±0';
  return `${value > 0 ? '+' : '−'}${formatCount(Math.abs(value))}`;
}

/** 28 → 28.00: places are told apart by hundredths of a point, so all scores show them. */
export function formatScore(value: number): string {
  return value.toFixed(2);
}

/**
 * A rate between 0 and 1 with one digit. What is not all never reads 100%, what is not nothing never
 * reads 0%.
 */
export function formatRate(rate: number): string {
  if (rate <= 0) return '0%';
  if (rate >= 1) return rate === 1 ? '100%' : `${(rate * 100).toFixed(1)}%`;
  if (rate < 0.001) return '<0.1%';
  return `${Math.min(99.9, Math.round(rate * 1000) / 10).toFixed(1)}%`;
}

/** Large counts in an axis or a tile: 12,345 → 1.2万 in Chinese, 12.3K in English. */
export function formatShort(value: number, locale: string): string {
  return new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 }).format(value);
}
