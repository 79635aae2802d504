import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When a paced host was really asked last: slots alone do not tell, for a slot may be used late. */
export class HostLastAsked1353283200021 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table host_gates add last_asked_at timestamptz');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table host_gates drop last_asked_at');
  }
}
