import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { addBases, type Basis } from '../../../domain/basis';
import type { GroupCounts } from '../../../domain/coverage-groups';
import { shanghaiDay } from '../../../domain/local-time';
import type { UnitGaps } from '../../../domain/next-steps';
import { FiguresMemo } from '../moments/figures-memo.service';
import type { FiguresMoment } from '../moments/moments.service';
import { BASIS_OF_UNITS } from './basis.queries';
import { COUNT_CLAIMS } from './claim-verdicts.queries';
import { COUNT_STANDINGS } from './standings.queries';
import { COUNT_GAPS } from './unit-gaps.queries';

const HOUR_MS = 3_600_000;

/** Counts of one group of one unit, also by platform. A holder on both platforms is in all three. */
export interface UnitGroup extends GroupCounts {
  unitId: number;
  due: number;
  bySina: number;
  byTencent: number;
  byBoth: number;
}

/** A unit's claims "verified". Units without any are left out. */
export interface UnitClaims {
  unitId: number;
  claimsChecked: number;
  claimsConfirmed: number;
}

type UnitBasis = Omit<Basis, 'limitHours'> & { unitId: number };

/** Counts holders by their standing at a moment: what coverage, head-line and ranking are added up from. */
@Injectable()
export class StandingsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly memo: FiguresMemo,
  ) {}

  /** Every unit's groups; of one unit when asked. */
  countsAt(moment: FiguresMoment, unitId: number | null = null): Promise<UnitGroup[]> {
    const count = () => this.dataSource.query<UnitGroup[]>(COUNT_STANDINGS, standingsAt(moment, unitId));
    if (unitId !== null) return count();
    return this.kept('standings', moment, count);
  }

  /** Every unit's claims "verified": how many could be judged, and how many of them are confirmed. */
  claimsAt(moment: FiguresMoment): Promise<UnitClaims[]> {
    const { campaign, at } = moment;
    return this.kept('claims', moment, () => this.dataSource.query(COUNT_CLAIMS, [campaign.id, at]));
  }

  /** How old the readings are that the figures of all units rest on (依据), or those of the units named. */
  async basisAt(moment: FiguresMoment, unitIds?: readonly number[]): Promise<Basis> {
    const { campaign, at } = moment;
    const rows = await this.kept('basis', moment, () =>
      this.dataSource.query<UnitBasis[]>(BASIS_OF_UNITS, [campaign.id, at, staleBefore(moment)]),
    );
    const chosen = unitIds ? rows.filter(({ unitId }) => unitIds.includes(unitId)) : rows;
    return addBases(chosen, campaign.staleAfterHours);
  }

  /** What keeps a unit from full coverage, of the holders that the ranking counts. */
  async gapsAt(
    moment: FiguresMoment,
    unitId: number,
  ): Promise<Omit<UnitGaps, 'missingForms' | 'pendingForms'>> {
    const rows = await this.dataSource.query<GapRow[]>(COUNT_GAPS, standingsAt(moment, unitId));
    const gapOf = (name: GapRow['gap']) => {
      const { holders, claims, claimsChecked } = rows.find((row) => row.gap === name) ?? NO_GAP;
      return { holders, claims, claimsChecked };
    };
    return {
      claimed: gapOf('claimed'),
      opened: gapOf('opened'),
      none: gapOf('none'),
      unreported: gapOf('unreported'),
      misnamed: gapOf('misnamed'),
    };
  }

  private kept<Figures>(
    name: string,
    { campaign, at, isLive }: FiguresMoment,
    count: () => Promise<Figures>,
  ): Promise<Figures> {
    const key = `${name} ${campaign.id} ${isLive ? 'now' : at.toISOString()}`;
    return this.memo.of(key, isLive ? 'live' : 'settled', count);
  }
}

interface GapRow {
  gap: 'claimed' | 'opened' | 'none' | 'unreported' | 'misnamed';
  holders: number;
  claims: number;
  claimsChecked: number;
}

const NO_GAP = { holders: 0, claims: 0, claimsChecked: 0 };

/** The parameters $1 to $5 of every query built on STANDINGS. */
export function standingsAt(moment: FiguresMoment, unitId: number | null): unknown[] {
  const { campaign, at } = moment;
  return [campaign.id, at, staleBefore(moment), shanghaiDay(at), unitId];
}

function staleBefore({ campaign, at }: FiguresMoment): Date {
  return new Date(at.getTime() - campaign.staleAfterHours * HOUR_MS);
}
