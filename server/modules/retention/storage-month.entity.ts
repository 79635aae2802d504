import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How far a local month has been cleared up (归档): null = not yet. */
@Entity('storage_months')
export class StorageMonth {
  /** First day of the month. */
  @PrimaryColumn('date')
  month: string;

  /** Its readings stand in `reading_months`, the rows of each single one are gone. */
  @Column('timestamptz', { nullable: true })
  rolledUpAt: Date | null;

  /** Uneventful visits are gone, and their space given back. */
  @Column('timestamptz', { nullable: true })
  thinnedAt: Date | null;

  /** The other visits too: when and how the ends of streaks went is left. */
  @Column('timestamptz', { nullable: true })
  droppedAt: Date | null;
}
