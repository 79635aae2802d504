import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Every count keeps its rounding step, not the followers alone: 1.2万 posts must not differ from 12,345. */
export class SnapshotCountSteps1353283200004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table snapshots add following_step integer, add posts_step integer');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table snapshots drop following_step, drop posts_step');
  }
}
