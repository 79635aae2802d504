import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PictureType } from '../../../ingest/pictures/picture';

/** A picture of a page, without what a camera notes beside it, stored once under the hash of its bytes. */
@Entity('manual_pictures')
export class ManualPicture {
  @PrimaryColumn('text')
  sha256: string;

  @Column('text')
  contentType: PictureType;

  @Column('int')
  size: number;

  @Column('bytea', { select: false })
  bytes: Buffer;

  @Column('timestamptz')
  storedAt: Date;
}
