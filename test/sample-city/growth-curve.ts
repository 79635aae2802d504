/** A share (0…1) reached on a day, 00:00 in Tianjin. */
export type CurvePoint = readonly [day: string, share: number];

/**
 * Which share of the holders is verified when. About 200 of organizations and cadres by 31 August (the
 * baseline of the notice), most in the two assisting phases.
 */
export const VERIFIED_CURVE: readonly CurvePoint[] = [
  ['2011-03-01', 0],
  ['2012-08-31', 0.024],
  ['2012-09-25', 0.035],
  ['2012-09-29', 0.045],
  ['2012-10-08', 0.14],
  ['2012-10-15', 0.25],
  ['2012-11-02', 0.41],
  ['2012-11-09', 0.5],
  ['2012-11-19', 0.66],
  ['2012-11-30', 0.8],
];

/** The moment at which the curve reaches a share; null when it never does. Straight lines between points. */
export function momentAtShare(curve: readonly CurvePoint[], share: number): Date | null {
  const next = curve.findIndex(([, reached]) => reached >= share);
  if (next === -1) return null;
  if (next === 0) return startOf(curve[0]!);
  const [from, to] = [curve[next - 1]!, curve[next]!];
  const part = (share - from[1]) / (to[1] - from[1]);
  const between = startOf(from).getTime() + part * (startOf(to).getTime() - startOf(from).getTime());
  return new Date(Math.floor(between / 60_000) * 60_000);
}

function startOf([day]: CurvePoint): Date {
  return new Date(`${day}T00:00:00+08:00`);
}
