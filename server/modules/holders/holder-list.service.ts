import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { CoverageScope } from '../../../domain/coverage';
import { HOLDER_CATEGORIES, isPerson, type HolderCategory } from '../../../domain/holder';
import type { HolderState } from '../../../domain/holder-state';
import type { UnitKind } from '../../../domain/unit';
import { limitsOf, type PageQueryDto } from '../../http/page.dto';
import { ProblemException } from '../../http/problem.exception';
import type { Visitor } from '../../http/visitor';
import type { FiguresMoment } from '../moments/moments.service';
import { ALL_HOLDERS, BASIS_OF_HOLDERS, LIST_HOLDERS } from './holder-list.queries';
import type { HolderPageDto, HolderRowDto } from './holder.dto';
import { standingsAt } from './standings.service';

const FETCHED_AT_ONCE = 2000;

/** Which due holders are wanted; what is left out does not matter. */
export interface HolderFilter {
  category?: HolderCategory;
  scope?: CoverageScope;
  unitId?: number;
  kind?: UnitKind;
  states?: HolderState[];
  ranked?: boolean;
  q?: string;
}

export type HolderOfKind = HolderRowDto & { unitKind: UnitKind };

/** The lists behind the figures: who is due, and where each stands. */
@Injectable()
export class HolderListService {
  constructor(private readonly dataSource: DataSource) {}

  /** One page of what the visitor may see. */
  async list(
    moment: FiguresMoment,
    wanted: { filter: HolderFilter; visitor: Visitor; page: PageQueryDto },
  ): Promise<HolderPageDto> {
    const filter = parametersOf(moment, wanted.filter, wanted.visitor);
    const { take, skip } = limitsOf(wanted.page);
    const [[found], [ages]] = await Promise.all([
      this.dataSource.query<Pick<HolderPageDto, 'items' | 'total'>[]>(LIST_HOLDERS, [...filter, take, skip]),
      this.dataSource.query<Omit<HolderPageDto['basis'], 'limitHours'>[]>(BASIS_OF_HOLDERS, filter),
    ]);
    const { page, pageSize } = wanted.page;
    const basis = { ...ages!, limitHours: moment.campaign.staleAfterHours };
    return { ...found!, page, pageSize, basis };
  }

  /** All that the visitor may see, in batches and of one state of the database: for exports. */
  async *all(
    moment: FiguresMoment,
    filter: HolderFilter,
    visitor: Visitor,
  ): AsyncGenerator<HolderOfKind[], void, void> {
    const runner = this.dataSource.createQueryRunner();
    await runner.startTransaction();
    try {
      const parameters = parametersOf(moment, filter, visitor);
      await runner.query(`declare chosen_holders no scroll cursor for ${ALL_HOLDERS}`, parameters);
      for (;;) {
        const rows: HolderOfKind[] = await runner.query(`fetch ${FETCHED_AT_ONCE} from chosen_holders`);
        if (rows.length === 0) return;
        yield rows;
      }
    } finally {
      await runner.rollbackTransaction();
      await runner.release();
    }
  }
}

function parametersOf(moment: FiguresMoment, filter: HolderFilter, visitor: Visitor): unknown[] {
  return [
    ...standingsAt(moment, unitSeen(filter.unitId, visitor)),
    categoriesSeen(filter.category, visitor),
    filter.kind ?? null,
    filter.states ?? null,
    filter.scope ?? null,
    filter.q ? `%${filter.q.replace(/[\\%_]/g, String.raw`\$&`)}%` : null,
    filter.ranked ?? null,
  ];
}

/** A unit's visitor gets its own rows, and 404 when asking for another's. */
function unitSeen(unitId: number | undefined, visitor: Visitor): number | null {
  if (visitor.role !== 'unit') return unitId ?? null;
  if (unitId !== undefined && unitId !== visitor.unitId)
    throw ProblemException.notFound('UNIT.NOT_FOUND', '没有这个填报单位，或无权查看。');
  return visitor.unitId;
}

/** Viewers see no persons. */
function categoriesSeen(category: HolderCategory | undefined, visitor: Visitor): HolderCategory[] | null {
  if (visitor.role === 'viewer') {
    if (category && isPerson(category))
      throw ProblemException.forbidden('HOLDER.PERSONS_HIDDEN', '团干部和青少年工作者名单不对来宾开放。');
    return category ? [category] : HOLDER_CATEGORIES.filter((each) => !isPerson(each));
  }
  return category ? [category] : null;
}
