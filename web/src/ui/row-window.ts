const AROUND = 8;

export interface Scrolled {
  /** Pixels. */
  top: number;
  height: number;
  rowHeight: number;
  count: number;
}

/** Which rows of a long list to draw: those in sight and a few around them, `to` excluded. */
export function rowWindow({ top, height, rowHeight, count }: Scrolled): { from: number; to: number } {
  const first = Math.floor(top / rowHeight) - AROUND;
  const last = Math.ceil((top + height) / rowHeight) + AROUND;
  const to = Math.min(count, Math.max(0, last));
  return { from: Math.max(0, Math.min(first, to)), to };
}

/** The scroll position at which a row is in sight, moved no further than needed. */
export function topToShow(row: number, { top, height, rowHeight }: Scrolled): number {
  const start = row * rowHeight;
  if (start < top) return start;
  return Math.max(top, start + rowHeight - height);
}
