/** Points of the ranking score; they add up to 100. The campaign's default is 60 / 20 / 20. */
export interface RankingWeights {
  coverage: number;
  reporting: number;
  accuracy: number;
}
