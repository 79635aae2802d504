import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { endOfShanghaiDay } from '../../../domain/as-of';
import type { Basis } from '../../../domain/basis';
import { rankedCounts } from '../../../domain/coverage-groups';
import { groupBy } from '../../../domain/group-by';
import { addDays, shanghaiDay } from '../../../domain/local-time';
import { isOpenOn } from '../../../domain/open-dates';
import { movementOf, peersOf, rank, type Ranked, type UnitFigures } from '../../../domain/ranking';
import type { UnitKind } from '../../../domain/unit';
import { compareUnits } from '../../../domain/unit-order';
import { StandingsService } from '../holders/standings.service';
import type { FiguresMoment } from '../moments/moments.service';
import { ReportingService, type ReportingMatrix } from '../progress/reporting.service';
import { Unit } from '../units/unit.entity';

const MOVEMENT_DAYS = 7;

/** What a unit's score is made of, for every unit of the campaign; closed ones are not ranked. */
export interface OpenFigures extends UnitFigures {
  unit: Unit;
  isOpen: boolean;
}

/** A unit with its score, its place among the units it is ranked with, and its way since a week before. */
export interface RankedUnit extends Ranked<OpenFigures> {
  movement: number | null;
}

/** Every unit's figures now and at the end of the day a week before. */
export interface RankingFigures {
  moment: FiguresMoment;
  now: OpenFigures[];
  before: OpenFigures[];
}

/** Which units are ranked: those of one kind or all; `withUnit` even if that one is closed. */
export interface RankingChoice {
  kind: UnitKind | null;
  withUnit?: number;
}

/** Ranks the units of a campaign (排名), over all and among their peers. */
@Injectable()
export class RankingService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly standings: StandingsService,
    private readonly reporting: ReportingService,
  ) {}

  /** Counts once what the rankings over all and among peers are made from. */
  async figuresAt(moment: FiguresMoment): Promise<RankingFigures> {
    const [now, before] = await Promise.all([
      this.unitFigures(moment),
      this.unitFigures({ ...moment, at: weekBefore(moment.at), isLive: false }),
    ]);
    return { moment, now, before };
  }

  /** The ranking of one kind of unit, or of all; equal units by name. */
  rankingOf({ moment, now, before }: RankingFigures, choice: RankingChoice): RankedUnit[] {
    const rankChosen = (units: OpenFigures[]) => rank(chosen(units, choice), moment.campaign.rankingWeights);
    const earlier = new Map(rankChosen(before).map((row) => [row.unitId, row]));
    return rankChosen(now).map((row) => ({
      ...row,
      movement: movementOf(row, earlier.get(row.unitId)),
    }));
  }

  /** How old the readings are that the ranking of these units rests on. */
  basisAt(moment: FiguresMoment, unitIds: readonly number[]): Promise<Basis> {
    return this.standings.basisAt(moment, unitIds);
  }

  private async unitFigures(moment: FiguresMoment): Promise<OpenFigures[]> {
    const where = { campaignId: moment.campaign.id };
    const [units, matrices, groups, claims] = await Promise.all([
      this.dataSource.getRepository(Unit).findBy(where),
      this.reporting.matricesAt(moment),
      this.standings.countsAt(moment),
      this.standings.claimsAt(moment),
    ]);
    const groupsOf = groupBy(groups, (group) => group.unitId);
    const claimsOf = new Map(claims.map((row) => [row.unitId, row]));
    return units.sort(compareUnits).map((unit) => ({
      unit,
      isOpen: isOpenOn(unit, shanghaiDay(moment.at)),
      unitId: unit.id,
      kind: unit.kind,
      coverage: rankedCounts(groupsOf.get(unit.id) ?? []),
      claimsChecked: claimsOf.get(unit.id)?.claimsChecked ?? 0,
      claimsConfirmed: claimsOf.get(unit.id)?.claimsConfirmed ?? 0,
      ...formsOf(unit.id, matrices),
    }));
  }
}

function chosen(units: OpenFigures[], { kind, withUnit }: RankingChoice): OpenFigures[] {
  return peersOf(units, kind).filter((unit) => unit.isOpen || unit.unitId === withUnit);
}

/** Whole days keep the comparison the same all day long. */
function weekBefore(at: Date): Date {
  return endOfShanghaiDay(addDays(shanghaiDay(at), -MOVEMENT_DAYS));
}

/** Forms whose cut-off has passed: those of a phase without a rate are not due yet. */
function formsOf(unitId: number, matrices: ReportingMatrix[]): Pick<UnitFigures, 'dueForms' | 'onTimeForms'> {
  const cells = matrices
    .filter((matrix) => matrix.totals.onTimeRate !== null)
    .flatMap((matrix) => matrix.rows.find((row) => row.unit.id === unitId)?.cells ?? [])
    .filter((cell) => cell.expected);
  return { dueForms: cells.length, onTimeForms: cells.filter((cell) => cell.onTime === true).length };
}
