/** Places that more than one unit shares, so that they can be written as a tie. */
export function tiedPlaces(rows: { place: number }[]): Set<number> {
  const seen = new Set<number>();
  const tied = new Set<number>();
  for (const { place } of rows) (seen.has(place) ? tied : seen).add(place);
  return tied;
}
