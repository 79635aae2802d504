import type { FormNumber } from '../../domain/form';
import { shanghaiDay } from '../../domain/local-time';
import { mustReport } from '../../domain/unit';
import type { SheetToWrite } from '../../ingest/forms/writing/sheet-to-write';
import { seededNumber } from '../replica/seeded-draw';
import type { City, CityAccount, CityHolder, CityUnit } from './city';
import { visitTimes, type PlannedVisit } from './hand-in-times';
import { withFaults } from './row-faults';
import { rowsToReport, type CollectPhase, type ReportedRows, type UnitPeople } from './unit-report';

/** How a whole file can be wrong. */
export const FILE_FAULTS = ['picture', 'two-headings', 'no-rows', 'other-unit'] as const;
export type FileFault = (typeof FILE_FAULTS)[number];

/** One workbook that a unit hands in at a moment. */
export interface HandIn {
  at: Date;
  unit: CityUnit;
  phase: CollectPhase;
  fileName: string;
  sheets: SheetToWrite[];
  /** Null: a file as it should be. */
  fault: FileFault | null;
}

const PHASE_NAMES: Record<CollectPhase, string> = { 1: '第一阶段', 3: '第三阶段' };
const CUT_OFFS: Record<CollectPhase, string> = { 1: '2012-09-29', 3: '2012-11-09' };
/** Units that send every form in a file of its own; the others put all sheets into one workbook. */
const FILE_A_FORM_SHARE = 0.06;
const MESSY_SHARE = 0.3;

/** Everything the units hand in over the campaign, in the order in which it arrives. */
export function buildHandIns(city: City): HandIn[] {
  const people = peopleByUnit(city);
  const handIns = city.units
    .filter(({ kind }) => mustReport(kind))
    .flatMap((unit) => filesOfUnit(city, unit, people.get(unit.name)!));
  return handIns.sort((one, other) => one.at.getTime() - other.at.getTime()).map(faultInTurn());
}

/** Broken files are broken in every way in turn. */
function faultInTurn(): (handIn: SentFile) => HandIn {
  let turn = 0;
  return ({ broken, ...handIn }) => ({
    ...handIn,
    fault: broken ? FILE_FAULTS[turn++ % FILE_FAULTS.length]! : null,
  });
}

type SentFile = Omit<HandIn, 'fault'> & { broken: boolean };

function filesOfUnit(city: City, unit: CityUnit, people: UnitPeople): SentFile[] {
  const visits = visitTimes(unit, city.seed);
  const toldAt = visits.findLast(({ phase }) => phase === 1)?.at ?? null;
  return visits.flatMap((visit) => filesOf({ city, unit, visit, people, toldAt }));
}

function peopleByUnit({ units, holders, accounts }: City): Map<string, UnitPeople> {
  const people = new Map<string, UnitPeople>(
    units.map(({ name }) => [name, { holders: [], accountsOf: new Map<CityHolder, CityAccount[]>() }]),
  );
  for (const holder of holders) people.get(holder.organization.unit)!.holders.push(holder);
  for (const account of accounts) {
    const { accountsOf } = people.get(account.holder.organization.unit)!;
    accountsOf.set(account.holder, [...(accountsOf.get(account.holder) ?? []), account]);
  }
  return people;
}

interface Sending {
  city: City;
  unit: CityUnit;
  visit: PlannedVisit;
  people: UnitPeople;
  toldAt: Date | null;
}

function filesOf(sending: Sending): SentFile[] {
  const { city, unit, visit, people, toldAt } = sending;
  const { phase, at } = visit;
  const honest = rowsToReport(people, { phase, at, world: city.world, toldAt });
  const rows = visit.hurried ? withFaults(honest, city.seed, nameOf(sending)) : honest;
  const sheets = sheetsOf(sending, rows);
  const one = (fileName: string, of: SheetToWrite[]): SentFile => ({
    at,
    unit,
    phase,
    fileName,
    sheets: of,
    broken: visit.broken,
  });
  if (seededNumber(city.seed, 'files', unit.name) >= FILE_A_FORM_SHARE || visit.broken) {
    return [one(`${nameOf(sending)}.xlsx`, sheets)];
  }
  return sheets.map((sheet) => one(`${nameOf(sending)}-附表${sheet.form}.xlsx`, [sheet]));
}

function nameOf({ unit, visit }: Sending): string {
  return `${unit.shortName}-${PHASE_NAMES[visit.phase]}-${shanghaiDay(visit.at)}${visit.turn > 1 ? `-第${visit.turn}次` : ''}`;
}

/** Forms with nothing to tell are declared nil (零报告), as the notice asks. */
function sheetsOf({ city, unit, visit }: Sending, rows: ReportedRows): SheetToWrite[] {
  const messy = seededNumber(city.seed, 'messy', unit.name) < MESSY_SHARE;
  return [...rows].map(([form, list]: [FormNumber, Record<string, unknown>[]]) => ({
    form,
    head: headOf(unit, visit),
    rows: list,
    messy,
    nil: list.length === 0,
  }));
}

function headOf(unit: CityUnit, { phase, at }: PlannedVisit): SheetToWrite['head'] {
  const day = shanghaiDay(at);
  return {
    unit: unit.name,
    phase: PHASE_NAMES[phase],
    filledBy: '赵示例甲',
    phone: '022-00000000',
    reviewedBy: '钱示例乙',
    filledOn: day,
    cutOffOn: day > CUT_OFFS[phase] ? day : CUT_OFFS[phase],
  };
}
