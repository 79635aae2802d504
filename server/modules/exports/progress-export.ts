import type { Basis } from '../../../domain/basis';
import type { FiguresMoment } from '../moments/moments.service';
import type { OverviewDto } from '../progress/overview.dto';
import type { CategoryCoverageDto } from '../progress/coverage.dto';
import type { HolderOfKind } from '../holders/holder-list.service';
import type { ReportingMatrix } from '../progress/reporting.service';
import type { RankedUnit } from '../ranking/ranking.service';

/** Everything that goes into one progress workbook. */
export interface ProgressExport {
  moment: FiguresMoment;
  basis: Basis;
  /** The unit it is limited to; null for the whole campaign. */
  unitName: string | null;
  categories: CategoryCoverageDto[];
  /** The campaign as a whole; null in a unit's own workbook. */
  overview: OverviewDto | null;
  /** Units over all, best first, each with its place among units of its kind. */
  units: (RankedUnit & { placeInKind: number })[];
  /** Of each collect phase that has begun; units by kind and name. */
  reporting: ReportingMatrix[];
  /** Holders due and not confirmed, in batches; viewers' workbooks hold no persons. */
  unverified: AsyncIterable<HolderOfKind[]>;
  personsHidden: boolean;
}
