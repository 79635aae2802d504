import { isOutstanding } from '../../../domain/reporting';
import { phaseToDto } from '../campaigns/campaign-to.dto';
import type { MissingListDto } from './missing-list.dto';
import type { ReportingMatrix } from './reporting-matrix';

/** What of a matrix is outstanding (缺报名单), as the API shows it. */
export function missingListToDto({ phase, rows }: ReportingMatrix): MissingListDto {
  const units = rows
    .map(({ unit, cells }) => ({
      unitId: unit.id,
      unitName: unit.name,
      shortName: unit.shortName,
      kind: unit.kind,
      forms: cells.filter(isOutstanding).map(({ form, state, exceptedUntil }) => ({
        form,
        state,
        exceptedUntil: exceptedUntil?.toISOString() ?? null,
      })),
    }))
    .filter((unit) => unit.forms.length > 0);
  return {
    phase: phaseToDto(phase),
    forms: units.reduce((sum, unit) => sum + unit.forms.length, 0),
    units,
  };
}
