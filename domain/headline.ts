/** What the baseline says: verified accounts before the campaign, and the local day they were counted. */
export interface Baseline {
  baselineCount: number;
  baselineOn: string;
}

/** The head-line figure (总体数字): verified organizations and cadres against the number before the campaign. */
export interface Headline {
  /** organizations + cadres */
  verified: number;
  /** Organizations of every level, branches included. */
  organizations: number;
  cadres: number;
  baseline: number;
  baselineOn: string;
  /** verified − baseline; negative while fewer are confirmed than were counted before. */
  gained: number;
}

/**
 * The head-line of a moment. A holder verified on both platforms counts once; projects and youth workers do
 * not belong to it. Domain rules, section 6.
 */
export function headlineOf(confirmed: { organizations: number; cadres: number }, base: Baseline): Headline {
  const verified = confirmed.organizations + confirmed.cadres;
  return {
    verified,
    organizations: confirmed.organizations,
    cadres: confirmed.cadres,
    baseline: base.baselineCount,
    baselineOn: base.baselineOn,
    gained: verified - base.baselineCount,
  };
}
