import { collectPhaseFor, dueFormNumbers, type PhaseWindow } from '../../../domain/campaign';
import { closestNames } from '../../../domain/closest-names';
import { deadlineOf, type DeadlineException, type PhaseDeadline } from '../../../domain/deadline';
import type { FormNumber } from '../../../domain/form';
import { shanghaiMinute } from '../../../domain/local-time';
import type { Problem } from '../../../domain/problem';
import { textKey } from '../../../domain/text';
import type { SheetReading } from '../../../ingest/forms/workbook-reading';

/** A reporting unit as sheets may write it. */
export interface KnownUnit {
  id: number;
  name: string;
  nameKey: string;
  shortName: string;
  aliasKeys: string[];
}

export interface KnownPhase extends PhaseWindow, PhaseDeadline {
  id: number;
  ordinal: number;
  name: string;
  exceptions: readonly DeadlineException[];
}

export interface PlaceInput<Unit extends KnownUnit, Phase extends KnownPhase> {
  units: readonly Unit[];
  phases: readonly Phase[];
  receivedAt: Date;
  /** The only unit whose sheets are taken; null: any. */
  ownUnitId: number | null;
}

/** Where a sheet belongs; what could not be told is null, and `problems` say why the sheet is refused. */
export interface SheetPlace<Unit extends KnownUnit, Phase extends KnownPhase> {
  unit: Unit | null;
  phase: Phase | null;
  problems: Problem[];
}

/**
 * Unit and phase of a sheet: the unit its head names, the phase its head names or the collect phase of the
 * moment. Another's unit, an unknown one, a form that the phase does not collect, and a phase that is locked for
 * this unit and form are errors.
 */
export function placeOfSheet<Unit extends KnownUnit, Phase extends KnownPhase>(
  sheet: Pick<SheetReading, 'sheet' | 'form' | 'unit' | 'phase'>,
  input: PlaceInput<Unit, Phase>,
): SheetPlace<Unit, Phase> {
  const unit = findUnit(sheet.unit, input.units);
  const phase = findPhase(sheet.phase, input);
  const problems = [
    unit ? otherUnitProblem(unit, input) : unknownUnitProblem(sheet.unit, input.units),
    phase ? formProblem(sheet.form, phase) : unknownPhaseProblem(sheet.phase, input.phases),
    unit && phase ? lockProblem(sheet.form, { unit, phase, at: input.receivedAt }) : null,
  ].filter((problem) => problem !== null);
  return { unit, phase, problems };
}

function findUnit<Unit extends KnownUnit>(name: string | null, units: readonly Unit[]): Unit | null {
  if (name === null) return null;
  const key = textKey(name);
  return (
    units.find((unit) => unit.nameKey === key) ??
    units.find((unit) => textKey(unit.shortName) === key || unit.aliasKeys.includes(key)) ??
    null
  );
}

function findPhase<Phase extends KnownPhase>(
  ordinal: number | null,
  { phases, receivedAt }: Pick<PlaceInput<KnownUnit, Phase>, 'phases' | 'receivedAt'>,
): Phase | null {
  if (ordinal === null) return collectPhaseFor(phases, receivedAt);
  return phases.find((phase) => phase.ordinal === ordinal) ?? null;
}

function unknownUnitProblem(name: string | null, units: readonly KnownUnit[]): Problem {
  if (name === null)
    return refusal('SHEET.UNIT_MISSING', null, '没有写明填报单位，请在标题下方填写“填报单位”。');
  const known = units.map((unit) => ({ name: unit.name, key: unit.nameKey }));
  const nearest = closestNames(textKey(name), known);
  const offer = nearest.length > 0 ? `最接近的是“${nearest.join('”“')}”，` : '';
  return refusal(
    'SHEET.UNIT_UNKNOWN',
    name,
    `填报单位“${name}”不在本活动的单位名单中，${offer}请改为名单中的名称。`,
  );
}

function otherUnitProblem(unit: KnownUnit, input: PlaceInput<KnownUnit, KnownPhase>): Problem | null {
  if (input.ownUnitId === null || input.ownUnitId === unit.id) return null;
  const own = input.units.find((each) => each.id === input.ownUnitId)?.name ?? '本单位';
  return refusal(
    'SHEET.WRONG_UNIT',
    unit.name,
    `填报单位是“${unit.name}”，您只能报送“${own}”的附表；请核对文件，或由该单位自行上传。`,
  );
}

function unknownPhaseProblem(ordinal: number | null, phases: readonly KnownPhase[]): Problem {
  if (ordinal === null)
    return refusal('SHEET.PHASE_NOT_BEGUN', null, '现在还没有开始收表的阶段，请在开始报送后上传。');
  return refusal(
    'SHEET.PHASE_UNKNOWN',
    String(ordinal),
    `本活动没有第 ${ordinal} 阶段（共 ${phases.length} 个），请改正表头的“阶段”。`,
  );
}

function formProblem(form: FormNumber | null, phase: KnownPhase): Problem | null {
  const due = dueFormNumbers(phase);
  if (form === null || due.includes(form)) return null;
  const collected = due.length > 0 ? `该阶段收附表 ${due.join('、')}` : '该阶段不收附表';
  return refusal(
    'SHEET.FORM_NOT_OF_PHASE',
    String(form),
    `附表${form}不在“${phase.name}”的报送范围内（${collected}），请核对表头的“阶段”和附表号。`,
  );
}

/** Of a form that the phase does not collect at all, only that is told. */
function lockProblem(
  form: FormNumber | null,
  { unit, phase, at }: { unit: KnownUnit; phase: KnownPhase; at: Date },
): Problem | null {
  if (form === null || !dueFormNumbers(phase).includes(form)) return null;
  const { exceptions } = phase;
  const question = { phase, exceptions, unitId: unit.id, form, at };
  if (phase.locksAt === null || deadlineOf(question) !== 'locked') return null;
  return refusal(
    'SHEET.PHASE_LOCKED',
    null,
    `“${phase.name}”已于 ${shanghaiMinute(phase.locksAt)} 锁定，不再接收“${unit.name}”的附表${form}；确需补报的，请联系团市委准予补报后再报送。`,
  );
}

function refusal(code: string, value: string | null, message: string): Problem {
  return { code, severity: 'error', row: null, column: null, value: value?.slice(0, 80) ?? null, message };
}
