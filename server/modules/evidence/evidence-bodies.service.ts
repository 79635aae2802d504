import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { decodePage } from '../../../ingest/platforms/page-charset';
import type { Visitor } from '../../http/visitor';
import { unpackEvidence } from './evidence-body';
import { BODY_OF_CHECK } from './evidence.queries';

/** The body of a check: there, deleted when its time was over, or never kept. */
export type StoredBody =
  { kind: 'kept'; bytes: Buffer; text: string } | { kind: 'deleted'; at: Date } | { kind: 'none' };

interface BodyRow {
  sha256: string | null;
  contentType: string;
  gzippedBody: Buffer | null;
  deletedAt: Date | null;
}

/** The bodies of pages, as they came. */
@Injectable()
export class EvidenceBodiesService {
  constructor(private readonly dataSource: DataSource) {}

  /** The page seen by a check, its text whatever its charset was; `none` also for a check of another unit. */
  async ofCheck(checkId: string, visitor: Pick<Visitor, 'role' | 'unitId'>): Promise<StoredBody> {
    const unitId = visitor.role === 'unit' ? visitor.unitId : null;
    const [row]: BodyRow[] = await this.dataSource.query(BODY_OF_CHECK, [checkId, unitId]);
    if (row?.deletedAt) return { kind: 'deleted', at: row.deletedAt };
    if (!row?.gzippedBody) return { kind: 'none' };
    const bytes = await unpackEvidence(row.gzippedBody);
    return { kind: 'kept', bytes, text: decodePage(bytes, row.contentType) };
  }
}
