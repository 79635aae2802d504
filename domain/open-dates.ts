/** From when until when a unit or organization exists, local days; null = without a beginning or an end. */
export interface OpenDates {
  openedOn: string | null;
  closedOn: string | null;
}

/** Is a unit or organization open on a local day? The day of closing no longer counts. */
export function isOpenOn(body: OpenDates, day: string): boolean {
  return (body.openedOn === null || body.openedOn <= day) && (body.closedOn === null || body.closedOn > day);
}
