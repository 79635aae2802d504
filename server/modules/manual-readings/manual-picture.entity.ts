import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The formats that browsers show and that carry no script. */
export const PICTURE_TYPES = ['image/png', 'image/jpeg', 'image/webp', 'image/gif'] as const;
export type PictureType = (typeof PICTURE_TYPES)[number];

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
