import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { ManualPicture } from './manual-picture.entity';
import { ManualReading } from './manual-reading.entity';

/** A picture attached to a manual reading, in the order given. */
@Entity('manual_reading_pictures')
@Index(['sha256'])
export class ManualReadingPicture {
  @PrimaryColumn('int')
  readingId: number;

  @ManyToOne(() => ManualReading, (reading) => reading.pictures, { onDelete: 'CASCADE' })
  reading: Relation<ManualReading>;

  /** 1-based. */
  @PrimaryColumn('int')
  ordinal: number;

  @Column('text')
  sha256: string;

  @ManyToOne(() => ManualPicture, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'sha256' })
  picture: Relation<ManualPicture>;
}
