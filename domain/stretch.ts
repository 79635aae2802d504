/** A stretch of time in which something stood: from `fromAt` on, up to but without `toAt`; null = it still stands. */
export interface Stretch {
  fromAt: Date;
  toAt: Date | null;
}

/** Did it stand at this moment? The first moment belongs to the stretch, the last one does not. */
export function isOpenAt(stretch: Stretch, at: Date): boolean {
  return stretch.fromAt <= at && (stretch.toAt === null || stretch.toAt > at);
}
