import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A stretch of verification keeps the holder it was of. What is known of the past is the holder of today. */
export class VerificationHolder1353283200006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'alter table verifications add holder_id integer references holders on delete cascade',
    );
    await runner.query(
      `update verifications set holder_id = accounts.holder_id
       from accounts where accounts.id = verifications.account_id`,
    );
    await runner.query('alter table verifications alter holder_id set not null');
    await runner.query('create index verifications_holder_idx on verifications (holder_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table verifications drop holder_id');
  }
}
