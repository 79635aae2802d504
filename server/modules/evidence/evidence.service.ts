import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { decodePage } from '../../../ingest/platforms/page-charset';
import type { Visitor } from '../../http/visitor';
import { packEvidence, type PackedEvidence, type PageBody } from './evidence-body';

export type { PackedEvidence } from './evidence-body';

const gunzipAsync = promisify(gunzip);

const INSERT = `
  insert into evidence (sha256, content_type, size, gzipped_body, stored_at)
  select e.sha256, e.content_type, e.size, e.gzipped_body, $5
  from unnest($1::text[], $2::text[], $3::int[], $4::bytea[]) as e(sha256, content_type, size, gzipped_body)
  on conflict (sha256) do nothing`;

const OF_CHECK = `
  select e.gzipped_body as "gzippedBody", e.content_type as "contentType"
  from checks c
  join accounts a on a.id = c.account_id
  join evidence e on e.sha256 = c.evidence_sha256
  where c.id = $1 and ($2::int is null or a.unit_id = $2)`;

/** Bodies of pages, kept as proof of changes and failures. */
@Injectable()
export class EvidenceService {
  constructor(private readonly dataSource: DataSource) {}

  /** Makes a body ready to be stored: cut to size, without secrets, compressed. Touches no database. */
  pack(page: PageBody): Promise<PackedEvidence> {
    return packEvidence(page);
  }

  /** Stores bodies, each once however often it comes. */
  async storeAll(manager: EntityManager, bodies: readonly PackedEvidence[], at: Date): Promise<void> {
    const once = [...new Map(bodies.map((body) => [body.sha256, body])).values()].sort(bySha256);
    if (once.length === 0) return;
    await manager.query(INSERT, [
      once.map((body) => body.sha256),
      once.map((body) => body.contentType),
      once.map((body) => body.size),
      once.map((body) => body.gzippedBody),
      at,
    ]);
  }

  /**
   * The page seen by a check, as text whatever its charset was; null when none was kept, or when the check is of
   * another unit than the visitor's.
   */
  async ofCheck(checkId: string, visitor: Pick<Visitor, 'role' | 'unitId'>): Promise<string | null> {
    const unitId = visitor.role === 'unit' ? visitor.unitId : null;
    const [row] = await this.dataSource.query(OF_CHECK, [checkId, unitId]);
    return row ? decodePage(await gunzipAsync(row.gzippedBody), row.contentType) : null;
  }
}

/** In one order for everybody: two workers inserting the same bodies must not wait for each other in a ring. */
function bySha256(a: PackedEvidence, b: PackedEvidence): number {
  return a.sha256 < b.sha256 ? -1 : 1;
}
