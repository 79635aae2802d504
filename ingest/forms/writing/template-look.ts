import type { Borders, Fill, Font } from 'exceljs';

/** How templates look. Colours are legible in black and white too: what must be filled in is darker than what may be. */
export const REQUIRED_FILL = solid('FFF6D5C8');
export const OPTIONAL_FILL = solid('FFEDF0F4');
export const TO_FILL_IN = solid('FFFFF9E3');
export const RED = { argb: 'FFB42318' };
export const QUIET = { argb: 'FF5B6573' };

const THIN = { style: 'thin', color: { argb: 'FFB8C2D0' } } as const;
export const GRID: Partial<Borders> = { top: THIN, bottom: THIN, left: THIN, right: THIN };

/** A font without a name would be drawn in whatever a program thinks of first. */
export function font(given: Partial<Font> = {}): Partial<Font> {
  return { name: '微软雅黑', size: 11, ...given };
}

function solid(argb: string): Fill {
  return { type: 'pattern', pattern: 'solid', fgColor: { argb } };
}
