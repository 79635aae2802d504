import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * The body of a page as it came, compressed, stored once under the hash of its bytes. When its time is over the
 * body goes and the row stays: it says what there was, and when it was deleted.
 */
@Entity('evidence')
export class Evidence {
  @PrimaryColumn('text')
  sha256: string;

  @Column('text')
  contentType: string;

  /** Bytes kept, before compression. */
  @Column('int')
  size: number;

  /** Bytes of the page as it came; more than `size` when it was cut. */
  @Column('int')
  fullSize: number;

  /** Bytes of the compressed body. */
  @Column('int')
  packedSize: number;

  /** Null when it was deleted. */
  @Column('bytea', { select: false, nullable: true })
  gzippedBody: Buffer | null;

  @Column('timestamptz')
  storedAt: Date;

  @Column('timestamptz', { nullable: true })
  deletedAt: Date | null;
}
