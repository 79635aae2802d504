import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Platform } from '../../../domain/platform';
import { unpackEvidence } from './evidence-body';
import type { Proof } from './proof.entity';
import { PROOFS_WITH_BODIES } from './proof.queries';

/** Bodies in memory at a time; each is half a megabyte at most. */
const BATCH = 20;
const BEGINNING = new Date('1970-01-01T00:00:00Z');

/** Which stored pages are gone through; everything where nothing is said. */
export interface StoredPageFilter {
  platform?: Platform;
  /** From this moment on. */
  since?: Date;
  /** Before this moment. */
  until?: Date;
  limit?: number;
}

/** A page as it came, with what was concluded from it then. */
export interface StoredPage extends Pick<
  Proof,
  | 'checkId'
  | 'accountId'
  | 'at'
  | 'surface'
  | 'outcome'
  | 'status'
  | 'finalUrl'
  | 'parserVersion'
  | 'askedUid'
  | 'reading'
> {
  platform: Platform;
  contentType: string;
  /** The end of the page is missing. */
  isCut: boolean;
  body: Buffer;
}

type PageRow = Omit<StoredPage, 'body'> & { gzippedBody: Buffer };

/** The stored pages one after the other, in memory a few at a time however many there are. */
@Injectable()
export class StoredPagesService {
  constructor(private readonly dataSource: DataSource) {}

  /** Oldest first; pages whose bodies were deleted are passed over. */
  async *pages({ limit = Infinity, ...filter }: StoredPageFilter): AsyncGenerator<StoredPage> {
    let left = limit;
    for (let last: Pick<StoredPage, 'at' | 'checkId'> = { at: BEGINNING, checkId: '0' }; left > 0;) {
      const rows = await this.batch(last, filter, Math.min(BATCH, left));
      if (rows.length === 0) return;
      for (const { gzippedBody, ...row } of rows) yield { ...row, body: await unpackEvidence(gzippedBody) };
      left -= rows.length;
      last = rows.at(-1)!;
    }
  }

  private batch(
    after: Pick<StoredPage, 'at' | 'checkId'>,
    { since, until, platform }: StoredPageFilter,
    limit: number,
  ): Promise<PageRow[]> {
    const bounds = [since ?? null, until ?? null, platform ?? null];
    return this.dataSource.query(PROOFS_WITH_BODIES, [after.at, after.checkId, ...bounds, limit]);
  }
}
