import { coverageOf } from '../../../domain/coverage';
import type { RankingRowDto } from './ranking.dto';
import type { RankedUnit } from './ranking.service';

/** A ranked unit as the API shows it. */
export function rankedToDto({ unit, isOpen: _, coverage, ...row }: RankedUnit): RankingRowDto {
  return { ...row, unitName: unit.name, shortName: unit.shortName, coverage: coverageOf(coverage) };
}
