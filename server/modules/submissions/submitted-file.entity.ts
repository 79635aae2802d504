import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A file as it was handed in, encrypted: it holds phones and e-mails. Stored once however often it comes. */
@Entity('submitted_files')
export class SubmittedFile {
  @PrimaryGeneratedColumn('identity')
  id: number;

  @Column('text', { unique: true })
  sha256: string;

  @Column('text')
  name: string;

  @Column('int')
  size: number;

  @Column('bytea', { select: false })
  sealedBytes: Buffer;

  @Column('timestamptz')
  receivedAt: Date;
}
