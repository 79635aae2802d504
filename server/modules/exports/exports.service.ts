import { Injectable } from '@nestjs/common';
import type { HolderState } from '../../../domain/holder-state';
import type { Visitor } from '../../http/visitor';
import { AuditService } from '../audit/audit.service';
import { HolderListService } from '../holders/holder-list.service';
import type { FiguresMoment } from '../moments/moments.service';
import { ExportedFiguresService } from './exported-figures.service';
import type { ProgressExport } from './progress-export';

const UNVERIFIED: HolderState[] = ['claimed', 'opened', 'none', 'unreported'];

/** Gathers what goes out of the house, as far as the visitor may see it, and writes down that it does. */
@Injectable()
export class ExportsService {
  constructor(
    private readonly audit: AuditService,
    private readonly figures: ExportedFiguresService,
    private readonly holders: HolderListService,
  ) {}

  /** A unit gets its own rows; viewers get no persons. */
  async progressFor(visitor: Visitor, moment: FiguresMoment): Promise<ProgressExport> {
    await this.record(visitor, moment);
    const unitId = visitor.role === 'unit' ? visitor.unitId : null;
    const figures = await this.figures.figuresAt(moment, unitId);
    return {
      ...figures,
      moment,
      unitName: unitId === null ? null : (figures.units[0]?.unit.name ?? '本单位'),
      unverified: this.holders.all(moment, { states: UNVERIFIED }, visitor),
      personsHidden: visitor.role === 'viewer',
    };
  }

  private record({ id, role, unitId }: Visitor, { campaign, at }: FiguresMoment): Promise<void> {
    return this.audit.record({
      userId: id,
      action: 'PROGRESS.EXPORT',
      subject: `campaign:${campaign.id}`,
      detail: { asOf: at.toISOString(), role, unitId },
    });
  }
}
