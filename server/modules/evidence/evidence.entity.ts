import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The body of a page as it came, compressed, stored once under the hash of its bytes. */
@Entity('evidence')
export class Evidence {
  @PrimaryColumn('text')
  sha256: string;

  @Column('text')
  contentType: string;

  /** Bytes before compression. */
  @Column('int')
  size: number;

  @Column('bytea', { select: false })
  gzippedBody: Buffer;

  @Column('timestamptz')
  storedAt: Date;
}
