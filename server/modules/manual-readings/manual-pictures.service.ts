import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { CleanPicture, PictureType } from '../../../ingest/pictures/picture';
import { ProblemException } from '../../http/problem.exception';
import { unitScope } from '../../http/unit-scope';
import type { Visitor } from '../../http/visitor';
import { ATTACH_PICTURES, ONE_PICTURE, STORE_PICTURES } from './manual-readings.queries';

/** Pictures of pages: kept once under the hash of their bytes, shown to whom the reading is shown. */
@Injectable()
export class ManualPicturesService {
  constructor(private readonly dataSource: DataSource) {}

  /** Keeps the pictures of a reading in their order; the same picture given twice is one. */
  async attach(
    manager: EntityManager,
    readingId: number,
    pictures: readonly CleanPicture[],
    at: Date,
  ): Promise<void> {
    const named = new Map(pictures.map((picture) => [sha256Of(picture.bytes), picture]));
    const kept = [...named.values()];
    await manager.query(STORE_PICTURES, [
      [...named.keys()],
      kept.map(({ type }) => type),
      kept.map(({ bytes }) => bytes.length),
      kept.map(({ bytes }) => bytes),
      at,
    ]);
    await manager.query(ATTACH_PICTURES, [readingId, [...named.keys()]]);
  }

  /** 404 for a picture that is not there or is of another unit. */
  async read(
    readingId: number,
    ordinal: number,
    visitor: Visitor,
  ): Promise<{ contentType: PictureType; bytes: Buffer }> {
    const [picture] = await this.dataSource.query(ONE_PICTURE, [
      readingId,
      ordinal,
      unitScope(undefined, visitor),
    ]);
    if (!picture) throw ProblemException.notFound('PICTURE.NOT_FOUND', '没有这张图片，或无权查看。');
    return picture;
  }
}

function sha256Of(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
