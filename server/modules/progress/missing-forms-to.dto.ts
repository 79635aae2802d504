import { isOutstanding } from '../../../domain/reporting';
import { phaseToDto } from '../campaigns/campaign-to.dto';
import type { MissingFormsDto } from './missing-forms.dto';
import type { ReportingMatrix } from './reporting-matrix';

/** What of a matrix is outstanding (缺报名单), as the API shows it. */
export function missingFormsToDto({ phase, rows }: ReportingMatrix): MissingFormsDto {
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
