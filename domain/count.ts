/** A count as someone wrote it: its value, and the step it was rounded to (1 = exact, 1000 = 0.1万). */
export interface Count {
  value: number | null;
  step: number | null;
}

const UNKNOWN: Count = { value: null, step: null };

/** Powers of ten of the units seen on pages and in forms; `w` is what people type for 万. */
const UNIT_EXPONENTS: Record<string, number> = {
  '': 0,
  千: 3,
  k: 3,
  万: 4,
  萬: 4,
  w: 4,
  百万: 6,
  m: 6,
  千万: 7,
  亿: 8,
  億: 8,
};

const WRITTEN = /^(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d+))?(千|k|万|萬|w|百万|m|千万|亿|億|)(\+?)$/;

/** No account has more; the store keeps counts in 32 bits. A larger number is a misread page. */
const LARGEST = 2_147_483_647;

/**
 * Reads a count: `12345`, `12,345`, `1.2万`, `3亿`, `10万+`, full-width digits. Empty, negative, fractional
 * or unknown text is null with step null, never 0. Source: platform rules, section 5.
 */
export function parseCount(input: string | number | null): Count {
  if (input === null) return UNKNOWN;
  if (typeof input === 'number') return exact(input);
  const match = WRITTEN.exec(input.normalize('NFKC').replace(/\s/g, '').toLowerCase());
  if (!match) return UNKNOWN;
  const [, whole = '', decimals = '', unit = '', atLeast] = match;
  return scaled(whole.replaceAll(',', ''), decimals, UNIT_EXPONENTS[unit] ?? 0, atLeast === '+');
}

function exact(value: number): Count {
  return Number.isInteger(value) && value >= 0 && value <= LARGEST ? { value, step: 1 } : UNKNOWN;
}

/** Moves the decimal point in the text, so that 1.32亿 is exactly 132000000. */
function scaled(whole: string, decimals: string, exponent: number, atLeast: boolean): Count {
  const kept = decimals.slice(0, exponent).padEnd(exponent, '0');
  if (/[1-9]/.test(decimals.slice(exponent))) return UNKNOWN;
  const { value } = exact(Number(whole + kept));
  if (value === null) return UNKNOWN;
  const step = 10 ** Math.max(0, exponent - decimals.length);
  return { value, step: atLeast && step === 1 ? trailingPower(value) : step };
}

/** `100+` is no exact hundred: its step is the power of ten it ends in. */
function trailingPower(value: number): number {
  const zeros = /0*$/.exec(value === 0 ? '' : String(value))![0].length;
  return 10 ** zeros;
}
