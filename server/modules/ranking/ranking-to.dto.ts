import { coverageOf } from '../../../domain/coverage';
import type { RankingRowDto } from './ranking.dto';
import type { RankedUnit } from './ranking.service';

/** A ranked unit as the API shows it. */
export function rankedToDto(row: RankedUnit): RankingRowDto {
  const { unitId, kind, place, movement, score, coverageScore, reportingScore, accuracyScore } = row;
  const { claimsChecked, claimsConfirmed, dueForms, onTimeForms } = row;
  return {
    unitId,
    unitName: row.unit.name,
    shortName: row.unit.shortName,
    kind,
    place,
    movement,
    score,
    coverageScore,
    reportingScore,
    accuracyScore,
    coverage: coverageOf(row.coverage),
    claimsChecked,
    claimsConfirmed,
    dueForms,
    onTimeForms,
  };
}
