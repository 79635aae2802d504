import { Column, Entity, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { IntakeSheet } from './intake-sheet.entity';

/** Some hundred checked rows of a sheet, as they are shown: compressed and sealed. */
@Entity('intake_row_chunks')
export class IntakeRowChunk {
  @PrimaryColumn('int')
  sheetId: number;

  @ManyToOne(() => IntakeSheet, { onDelete: 'CASCADE' })
  sheet: Relation<IntakeSheet>;

  /** From 0. */
  @PrimaryColumn('int')
  ordinal: number;

  @Column('bytea')
  sealedRows: Buffer;
}
