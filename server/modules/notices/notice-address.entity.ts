import { Column, Entity, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Unit } from '../units/unit.entity';

/** Where a unit wants to be written to. */
@Entity('notice_addresses')
export class NoticeAddress {
  @PrimaryColumn('int')
  unitId: number;

  @ManyToOne(() => Unit, { onDelete: 'CASCADE' })
  unit: Relation<Unit>;

  @Column('text')
  sealedEmail: string;

  @Column('timestamptz')
  changedAt: Date;
}
