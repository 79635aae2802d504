import { Column, Entity, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { Unit } from '../units/unit.entity';

/** committee: everything; unit: its own rows; viewer: boards and exports, no personal data. */
export const ROLES = ['committee', 'unit', 'viewer'] as const;
export type Role = (typeof ROLES)[number];

/** Somebody who may log in. */
@Entity('users')
export class User {
  @PrimaryGeneratedColumn('identity')
  id: number;

  @Column('text', { unique: true })
  login: string;

  @Column('text')
  displayName: string;

  @Column('text')
  role: Role;

  /** Set for the role `unit` only. */
  @Column('int', { nullable: true })
  unitId: number | null;

  @ManyToOne(() => Unit, { onDelete: 'RESTRICT', nullable: true })
  unit: Relation<Unit> | null;

  /** argon2id. */
  @Column('text', { select: false })
  passwordHash: string;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz', { nullable: true })
  disabledAt: Date | null;
}
