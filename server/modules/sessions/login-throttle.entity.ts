import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * Wrong passwords in a row for one login, whether such a user exists or not: an answer must not tell.
 * Only a keyed hash of the login is kept, because people type passwords into the wrong field.
 */
@Entity('login_throttles')
export class LoginThrottle {
  @PrimaryColumn('text')
  loginHash: string;

  @Column('int')
  failures: number;

  @Column('timestamptz')
  lastFailureAt: Date;

  @Column('timestamptz', { nullable: true })
  lockedUntil: Date | null;
}
