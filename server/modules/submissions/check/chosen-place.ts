import type { FormNumber } from '../../../../domain/form';
import type { SheetReading } from '../../../../ingest/forms/workbook-reading';
import type { Undecided } from '../checked-sheet.dto';
import {
  type KnownPhase,
  type KnownUnit,
  type PlaceInput,
  placeOfSheet,
  type SheetPlace,
} from '../sheet-place';

/** What a person has chosen for a sheet; null where it is left to the sheet. */
export interface SheetChoice {
  form: FormNumber | null;
  unitId: number | null;
  phaseId: number | null;
}

export const NO_CHOICE: SheetChoice = { form: null, unitId: null, phaseId: null };

export interface ChosenPlace<Unit extends KnownUnit, Phase extends KnownPhase> extends SheetPlace<
  Unit,
  Phase
> {
  undecided: Undecided[];
}

const UNDECIDED_BY: Record<string, Undecided> = {
  'SHEET.UNIT_MISSING': 'unit',
  'SHEET.UNIT_UNKNOWN': 'unit',
  'SHEET.PHASE_UNKNOWN': 'phase',
  'SHEET.PHASE_NOT_BEGUN': 'phase',
};

type SheetToPlace = Pick<SheetReading, 'sheet' | 'form' | 'unit' | 'phase'>;

/**
 * The place of a sheet where people may choose what it does not say. A sheet that names no unit is the handing-in
 * unit's own; one that names another unit stays refused there, whatever is chosen.
 */
export function chosenPlace<Unit extends KnownUnit, Phase extends KnownPhase>(
  sheet: SheetToPlace,
  choice: SheetChoice,
  input: PlaceInput<Unit, Phase>,
): ChosenPlace<Unit, Phase> {
  const asWritten = placeOfSheet(sheet, input);
  const isOthers = asWritten.problems.some(({ code }) => code === 'SHEET.WRONG_UNIT');
  const place = isOthers ? asWritten : placeOfSheet(withChoice(sheet, choice, input), input);
  const open = place.problems.flatMap(({ code }) => UNDECIDED_BY[code] ?? []);
  return { ...place, undecided: sheet.form === null ? ['form', ...open] : open };
}

function withChoice(
  sheet: SheetToPlace,
  { unitId, phaseId }: SheetChoice,
  { units, phases, ownUnitId }: PlaceInput<KnownUnit, KnownPhase>,
): SheetToPlace {
  const chosen = units.find(({ id }) => id === (unitId ?? (sheet.unit === null ? ownUnitId : null)));
  const phase = phases.find(({ id }) => id === phaseId);
  return { ...sheet, unit: chosen?.name ?? sheet.unit, phase: phase?.ordinal ?? sheet.phase };
}
